using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;
using Pulumi.Kubernetes.Types.Outputs.Rbac.V1;

namespace Pulumi.Kubernetes.Rbac.V1;

[KubernetesResourceType("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding")]
public class RoleBinding : KubernetesResource
{
    public RoleBinding(string name, RoleBindingArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", name, MakeArgs(args), MakeOptions(options, ""))
    {
    }

    // What is read has no inputs, not even its kind.
    private RoleBinding(string name, Input<string> id, CustomResourceOptions? options)
        : base("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", name, null, MakeOptions(options, id))
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    [Output("roleRef")]
    public Output<RoleRef> RoleRef { get; private set; } = null!;

    [Output("subjects")]
    public Output<ImmutableArray<Subject>> Subjects { get; private set; } = null!;

    /// <summary>The existing object with this id: its name, with "namespace/" before it if it's in one.</summary>
    public static RoleBinding Get(string name, Input<string> id, CustomResourceOptions? options = null) =>
        new(name, id, options);

    private static RoleBindingArgs MakeArgs(RoleBindingArgs? args)
    {
        args ??= new();
        args.ApiVersion = "rbac.authorization.k8s.io/v1";
        args.Kind = "RoleBinding";
        return args;
    }

    private static CustomResourceOptions MakeOptions(CustomResourceOptions? options, Input<string> id)
    {
        CustomResourceOptions defaults = new()
        {
            Aliases =
            {
                new Alias { Type = "kubernetes:rbac.authorization.k8s.io/v1alpha1:RoleBinding" },
                new Alias { Type = "kubernetes:rbac.authorization.k8s.io/v1beta1:RoleBinding" },
            },
        };
        return ProviderVersion.Merge(defaults, options, id);
    }
}

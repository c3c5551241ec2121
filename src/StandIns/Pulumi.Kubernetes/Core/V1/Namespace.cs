using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Core.V1;

[KubernetesResourceType("kubernetes:core/v1:Namespace")]
public class Namespace : KubernetesResource
{
    public Namespace(string name, NamespaceArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:Namespace", name, MakeArgs(args), MakeOptions(options, ""))
    {
    }

    // What is read has no inputs, not even its kind.
    private Namespace(string name, Input<string> id, CustomResourceOptions? options)
        : base("kubernetes:core/v1:Namespace", name, null, MakeOptions(options, id))
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    [Output("spec")]
    public Output<NamespaceSpec> Spec { get; private set; } = null!;

    [Output("status")]
    public Output<NamespaceStatus> Status { get; private set; } = null!;

    /// <summary>The existing object with this id: its name, with "namespace/" before it if it's in one.</summary>
    public static Namespace Get(string name, Input<string> id, CustomResourceOptions? options = null) =>
        new(name, id, options);

    private static NamespaceArgs MakeArgs(NamespaceArgs? args)
    {
        args ??= new();
        args.ApiVersion = "v1";
        args.Kind = "Namespace";
        return args;
    }

    private static CustomResourceOptions MakeOptions(CustomResourceOptions? options, Input<string> id) =>
        ProviderVersion.Merge(new(), options, id);
}

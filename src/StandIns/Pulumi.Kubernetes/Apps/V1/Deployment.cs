using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Outputs.Apps.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Apps.V1;

[KubernetesResourceType("kubernetes:apps/v1:Deployment")]
public class Deployment : KubernetesResource
{
    public Deployment(string name, DeploymentArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:apps/v1:Deployment", name, MakeArgs(args), MakeOptions(options, ""))
    {
    }

    // What is read has no inputs, not even its kind.
    private Deployment(string name, Input<string> id, CustomResourceOptions? options)
        : base("kubernetes:apps/v1:Deployment", name, null, MakeOptions(options, id))
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    [Output("spec")]
    public Output<DeploymentSpec> Spec { get; private set; } = null!;

    [Output("status")]
    public Output<DeploymentStatus> Status { get; private set; } = null!;

    /// <summary>The existing object with this id: its name, with "namespace/" before it if it's in one.</summary>
    public static Deployment Get(string name, Input<string> id, CustomResourceOptions? options = null) =>
        new(name, id, options);

    private static DeploymentArgs MakeArgs(DeploymentArgs? args)
    {
        args ??= new();
        args.ApiVersion = "apps/v1";
        args.Kind = "Deployment";
        return args;
    }

    private static CustomResourceOptions MakeOptions(CustomResourceOptions? options, Input<string> id)
    {
        CustomResourceOptions defaults = new()
        {
            Aliases =
            {
                new Alias { Type = "kubernetes:apps/v1beta1:Deployment" },
                new Alias { Type = "kubernetes:apps/v1beta2:Deployment" },
                new Alias { Type = "kubernetes:extensions/v1beta1:Deployment" },
            },
        };
        return ProviderVersion.Merge(defaults, options, id);
    }
}

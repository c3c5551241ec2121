using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Core.V1;

[KubernetesResourceType("kubernetes:core/v1:Service")]
public class Service : KubernetesResource
{
    public Service(string name, ServiceArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:Service", name, MakeArgs(args), MakeOptions(options, ""))
    {
    }

    // What is read has no inputs, not even its kind.
    private Service(string name, Input<string> id, CustomResourceOptions? options)
        : base("kubernetes:core/v1:Service", name, null, MakeOptions(options, id))
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    [Output("spec")]
    public Output<ServiceSpec> Spec { get; private set; } = null!;

    [Output("status")]
    public Output<ServiceStatus> Status { get; private set; } = null!;

    /// <summary>The existing object with this id: its name, with "namespace/" before it if it's in one.</summary>
    public static Service Get(string name, Input<string> id, CustomResourceOptions? options = null) =>
        new(name, id, options);

    private static ServiceArgs MakeArgs(ServiceArgs? args)
    {
        args ??= new();
        args.ApiVersion = "v1";
        args.Kind = "Service";
        return args;
    }

    private static CustomResourceOptions MakeOptions(CustomResourceOptions? options, Input<string> id) =>
        ProviderVersion.Merge(new(), options, id);
}

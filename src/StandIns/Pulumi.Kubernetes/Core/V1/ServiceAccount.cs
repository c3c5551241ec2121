using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Core.V1;

[KubernetesResourceType("kubernetes:core/v1:ServiceAccount")]
public class ServiceAccount : KubernetesResource
{
    public ServiceAccount(string name, ServiceAccountArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:ServiceAccount", name, MakeArgs(args), MakeOptions(options, ""))
    {
    }

    // What is read has no inputs, not even its kind.
    private ServiceAccount(string name, Input<string> id, CustomResourceOptions? options)
        : base("kubernetes:core/v1:ServiceAccount", name, null, MakeOptions(options, id))
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("automountServiceAccountToken")]
    public Output<bool> AutomountServiceAccountToken { get; private set; } = null!;

    [Output("imagePullSecrets")]
    public Output<ImmutableArray<LocalObjectReference>> ImagePullSecrets { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    [Output("secrets")]
    public Output<ImmutableArray<ObjectReference>> Secrets { get; private set; } = null!;

    /// <summary>The existing object with this id: its name, with "namespace/" before it if it's in one.</summary>
    public static ServiceAccount Get(string name, Input<string> id, CustomResourceOptions? options = null) =>
        new(name, id, options);

    private static ServiceAccountArgs MakeArgs(ServiceAccountArgs? args)
    {
        args ??= new();
        args.ApiVersion = "v1";
        args.Kind = "ServiceAccount";
        return args;
    }

    private static CustomResourceOptions MakeOptions(CustomResourceOptions? options, Input<string> id) =>
        ProviderVersion.Merge(new(), options, id);
}

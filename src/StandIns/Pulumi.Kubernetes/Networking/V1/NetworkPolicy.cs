using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;
using Pulumi.Kubernetes.Types.Outputs.Networking.V1;

namespace Pulumi.Kubernetes.Networking.V1;

[KubernetesResourceType("kubernetes:networking.k8s.io/v1:NetworkPolicy")]
public class NetworkPolicy : KubernetesResource
{
    public NetworkPolicy(string name, NetworkPolicyArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:networking.k8s.io/v1:NetworkPolicy", name, MakeArgs(args), MakeOptions(options, ""))
    {
    }

    // What is read has no inputs, not even its kind.
    private NetworkPolicy(string name, Input<string> id, CustomResourceOptions? options)
        : base("kubernetes:networking.k8s.io/v1:NetworkPolicy", name, null, MakeOptions(options, id))
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    [Output("spec")]
    public Output<NetworkPolicySpec> Spec { get; private set; } = null!;

    [Output("status")]
    public Output<NetworkPolicyStatus> Status { get; private set; } = null!;

    /// <summary>The existing object with this id: its name, with "namespace/" before it if it's in one.</summary>
    public static NetworkPolicy Get(string name, Input<string> id, CustomResourceOptions? options = null) =>
        new(name, id, options);

    private static NetworkPolicyArgs MakeArgs(NetworkPolicyArgs? args)
    {
        args ??= new();
        args.ApiVersion = "networking.k8s.io/v1";
        args.Kind = "NetworkPolicy";
        return args;
    }

    private static CustomResourceOptions MakeOptions(CustomResourceOptions? options, Input<string> id)
    {
        CustomResourceOptions defaults = new()
        {
            Aliases =
            {
                new Alias { Type = "kubernetes:extensions/v1beta1:NetworkPolicy" },
            },
        };
        return ProviderVersion.Merge(defaults, options, id);
    }
}

using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Pulumi.Kubernetes.Networking.V1;

public class NetworkPolicy : KubernetesResource
{
    public NetworkPolicy(string name, NetworkPolicyArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "kubernetes:networking.k8s.io/v1:NetworkPolicy",
            name,
            args ?? new(),
            ProviderVersion.Merge(FormerTypes(), options))
    {
    }

    private static CustomResourceOptions FormerTypes() => new()
    {
        Aliases =
        {
            new Alias { Type = "kubernetes:extensions/v1beta1:NetworkPolicy" },
        },
    };
}

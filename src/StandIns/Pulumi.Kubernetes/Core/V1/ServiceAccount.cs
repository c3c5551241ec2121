using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Pulumi.Kubernetes.Core.V1;

public class ServiceAccount : KubernetesResource
{
    public ServiceAccount(string name, ServiceAccountArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:ServiceAccount", name, args ?? new(), ProviderVersion.Merge(new(), options))
    {
    }
}

using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Pulumi.Kubernetes.Core.V1;

public class Service : KubernetesResource
{
    public Service(string name, ServiceArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:Service", name, args ?? new(), ProviderVersion.Merge(new(), options))
    {
    }
}

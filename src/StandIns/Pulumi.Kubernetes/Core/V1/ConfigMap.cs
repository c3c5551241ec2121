using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Pulumi.Kubernetes.Core.V1;

public class ConfigMap : KubernetesResource
{
    public ConfigMap(string name, ConfigMapArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:ConfigMap", name, args ?? new(), ProviderVersion.Merge(new(), options))
    {
    }
}

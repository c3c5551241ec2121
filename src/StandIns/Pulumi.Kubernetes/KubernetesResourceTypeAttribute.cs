namespace Pulumi.Kubernetes;

internal sealed class KubernetesResourceTypeAttribute(string type)
    : ResourceTypeAttribute(type, ProviderVersion.Text);

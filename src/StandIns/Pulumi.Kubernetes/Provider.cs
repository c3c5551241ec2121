namespace Pulumi.Kubernetes;

/// <summary>A configured instance of the Kubernetes provider, for one cluster.</summary>
[KubernetesResourceType("pulumi:providers:kubernetes")]
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes", name, args ?? new ProviderArgs(), ProviderVersion.Merge(new(), options, ""))
    {
    }
}

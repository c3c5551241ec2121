namespace Pulumi.Kubernetes;

/// <summary>A configured instance of the Kubernetes provider, for one cluster.</summary>
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes", name, args ?? new(), ProviderVersion.Merge(new(), options))
    {
    }
}

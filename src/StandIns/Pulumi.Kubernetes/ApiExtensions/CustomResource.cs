namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of a kind that a CustomResourceDefinition defines. Its options are taken as given.</summary>
public class CustomResource : KubernetesResource
{
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.Type, name, args, options)
    {
    }
}

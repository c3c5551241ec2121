namespace Pulumi;

internal static class OutputResources
{
    public static Output<T> WithSelf<T>(this Output<T> output, Resource resource) =>
        output.Map(data => data.WithResources(resource.Self));
}

namespace Pulumi.Kubernetes;

/// <summary>The version of the provider that this library is for; the engine runs that one.</summary>
internal static class ProviderVersion
{
    private const string Text = "4.32.0";

    /// <summary>The defaults and this version, then the program's options, which win.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions defaults, CustomResourceOptions? options)
    {
        defaults.Version = Text;
        return CustomResourceOptions.Merge(defaults, options);
    }
}

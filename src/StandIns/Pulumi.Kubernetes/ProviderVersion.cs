namespace Pulumi.Kubernetes;

/// <summary>The provider version that this library targets. The engine runs that version.</summary>
internal static class ProviderVersion
{
    private const string Text = "4.32.0";

    /// <summary>Applies the defaults and this version first, then the program's options, which win.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions defaults, CustomResourceOptions? options)
    {
        defaults.Version = Text;
        return CustomResourceOptions.Merge(defaults, options);
    }
}

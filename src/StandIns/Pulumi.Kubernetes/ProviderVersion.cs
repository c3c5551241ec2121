namespace Pulumi.Kubernetes;

/// <summary>The version of the provider that this library is for; the engine runs that one.</summary>
internal static class ProviderVersion
{
    public const string Text = "4.32.0";

    /// <summary>The defaults and this version, then the program's options, which win; but for the id.</summary>
    public static CustomResourceOptions Merge(
        CustomResourceOptions defaults, CustomResourceOptions? options, Input<string> id)
    {
        defaults.Version = Text;
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id;
        return merged;
    }
}

namespace Infra.Cli;

/// <summary>
/// The color of a bundle. Neighbors also differ in lightness, and a letter on the color is legible. With more
/// bundles than colors, colors repeat; letters do not.
/// </summary>
internal sealed record BundleColor(string Fill, string Sign)
{
    private const string Light = "#ffffff";
    private const string Dark = "#111111";

    public static IReadOnlyList<BundleColor> All { get; } =
    [
        new("#1f4e9c", Light),
        new("#f0a830", Dark),
        new("#0f6b54", Light),
        new("#f2b5d4", Dark),
        new("#8c2d19", Light),
        new("#6cc5f0", Dark),
        new("#5b3f99", Light),
        new("#b5d33d", Dark),
    ];

    public static string ClassOf(GraphBundle bundle) => $"b{bundle.Index % All.Count}";
}

namespace Infra.Cli;

/// <summary>
/// The colour of a bundle. Neighbours differ in lightness as well, and a sign on the colour can be read. With more
/// bundles than colours they repeat; the signs do not.
/// </summary>
internal sealed record BundleColour(string Fill, string Sign)
{
    private const string Light = "#ffffff";
    private const string Dark = "#111111";

    public static IReadOnlyList<BundleColour> All { get; } =
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

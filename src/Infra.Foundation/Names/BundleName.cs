namespace Infra.Foundation;

/// <summary>
/// A bundle's name. Clusters ask for a bundle by a label with this key, so it is a valid label key without a prefix.
/// </summary>
public sealed record BundleName : Name<BundleName>, INameKind<BundleName>
{
    private BundleName(string text) : base(text)
    {
    }

    /// <summary>`Bundle`.</summary>
    public static string Noun => "Bundle";

    /// <summary>
    /// Null if the text is a valid bundle name; otherwise the rule that it breaks, for use in a message.
    /// </summary>
    public static string? BrokenRule(string text) =>
        text.Length == 0 ? "is empty" : KubernetesNames.BrokenLabelValueRule(text);

    static BundleName INameKind<BundleName>.Wrap(string text) => new(text);
}

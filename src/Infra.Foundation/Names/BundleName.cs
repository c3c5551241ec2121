namespace Infra.Foundation;

/// <summary>A bundle's name: a label key without a prefix, because a cluster asks for it by that label.</summary>
public sealed record BundleName : Name<BundleName>, INameKind<BundleName>
{
    private BundleName(string text) : base(text)
    {
    }

    public static string Noun => "Bundle";

    /// <summary>Null when the text is a bundle name; otherwise the rule that it breaks, in words.</summary>
    public static string? BrokenRule(string text) =>
        text.Length == 0 ? "is empty" : KubernetesNames.BrokenLabelValueRule(text);

    static BundleName INameKind<BundleName>.Wrap(string text) => new(text);
}

namespace Infra.Foundation;

/// <summary>A value of the label 'env': the stage that a cluster says it belongs to.</summary>
public sealed record EnvName : Name<EnvName>, INameKind<EnvName>
{
    private EnvName(string text) : base(text)
    {
    }

    public static string Noun => "Env";

    /// <summary>Null when the text is an env name; otherwise the rule that it breaks, in words.</summary>
    public static string? BrokenRule(string text) =>
        text.Length == 0 ? "is empty" : KubernetesNames.BrokenLabelValueRule(text);

    static EnvName INameKind<EnvName>.Wrap(string text) => new(text);
}

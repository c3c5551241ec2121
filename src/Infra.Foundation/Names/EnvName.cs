namespace Infra.Foundation;

/// <summary>A value of the label `env`: the stage that a cluster belongs to.</summary>
public sealed record EnvName : Name<EnvName>, INameKind<EnvName>
{
    private EnvName(string text) : base(text)
    {
    }

    /// <summary>`Env`.</summary>
    public static string Noun => "Env";

    /// <summary>
    /// Null if the text is a valid env name; otherwise the rule that it breaks, for use in a message.
    /// </summary>
    public static string? BrokenRule(string text) =>
        text.Length == 0 ? "is empty" : KubernetesNames.BrokenLabelValueRule(text);

    static EnvName INameKind<EnvName>.Wrap(string text) => new(text);
}

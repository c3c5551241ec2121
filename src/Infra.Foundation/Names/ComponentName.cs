namespace Infra.Foundation;

/// <summary>A component's name: an RFC 1123 label, and also the name of its ApplicationSet.</summary>
public sealed record ComponentName : Name<ComponentName>, INameKind<ComponentName>
{
    private ComponentName(string text) : base(text)
    {
    }

    /// <summary>`Component`.</summary>
    public static string Noun => "Component";

    /// <summary>
    /// Null if the text is a valid component name; otherwise the rule that it breaks, for use in a message.
    /// </summary>
    public static string? BrokenRule(string text) => KubernetesNames.BrokenLabelRule(text);

    static ComponentName INameKind<ComponentName>.Wrap(string text) => new(text);
}

namespace Infra.Foundation;

/// <summary>A component's name: an RFC 1123 label; its ApplicationSet has the same name.</summary>
public sealed record ComponentName : Name<ComponentName>, INameKind<ComponentName>
{
    private ComponentName(string text) : base(text)
    {
    }

    public static string Noun => "Component";

    /// <summary>Null when the text is a component name; otherwise the rule that it breaks, in words.</summary>
    public static string? BrokenRule(string text) => KubernetesNames.BrokenLabelRule(text);

    static ComponentName INameKind<ComponentName>.Wrap(string text) => new(text);
}

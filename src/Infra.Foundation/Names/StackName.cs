namespace Infra.Foundation;

/// <summary>A stack's name: a label value, because everything that the stack writes is labelled with it.</summary>
public sealed record StackName : Name<StackName>, INameKind<StackName>
{
    private StackName(string text) : base(text)
    {
    }

    public static string Noun => "Stack";

    /// <summary>Null when the text is a stack name; otherwise the rule that it breaks, in words.</summary>
    public static string? BrokenRule(string text) =>
        text.Length == 0 ? "is empty" : KubernetesNames.BrokenLabelValueRule(text);

    static StackName INameKind<StackName>.Wrap(string text) => new(text);
}

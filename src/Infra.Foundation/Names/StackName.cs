namespace Infra.Foundation;

/// <summary>A stack's name: a label value, because every object of the stack is labeled with it.</summary>
public sealed record StackName : Name<StackName>, INameKind<StackName>
{
    private StackName(string text) : base(text)
    {
    }

    /// <summary>`Stack`.</summary>
    public static string Noun => "Stack";

    /// <summary>
    /// Null if the text is a valid stack name; otherwise the rule that it breaks, for use in a message.
    /// </summary>
    public static string? BrokenRule(string text) =>
        text.Length == 0 ? "is empty" : KubernetesNames.BrokenLabelValueRule(text);

    static StackName INameKind<StackName>.Wrap(string text) => new(text);
}

namespace Infra.Templating;

/// <summary>
/// The limits of one compilation and one rendering. Reaching one is an error of kind
/// <see cref="TemplateErrorKind.Limit"/>. With the defaults, this takes less than a second for any template.
/// </summary>
public sealed record TemplateLimits
{
    /// <summary>The default limits.</summary>
    public static TemplateLimits Default { get; } = new();

    /// <summary>
    /// The maximum work of one rendering. A statement, an iteration, a call, an operator and each item of a new list
    /// cost 1; text costs 1 for every 16 characters that are read or written.
    /// </summary>
    public int Steps { get; init; } = 2_000_000;

    /// <summary>The maximum length of the output and of any single text, in UTF-16 code units.</summary>
    public int OutputLength { get; init; } = 10_000_000;

    /// <summary>How many calls of macros, includes, blocks and recursive loops may be nested.</summary>
    public int CallDepth { get; init; } = 200;

    /// <summary>
    /// How deep expressions may be nested. Each pair of parentheses, operator, attribute and filter is one level.
    /// </summary>
    public int ExpressionDepth { get; init; } = 180;

    /// <summary>How deep block statements may be nested.</summary>
    public int StatementDepth { get; init; } = 90;

    /// <summary>The maximum length of one template, in UTF-16 code units.</summary>
    public int TemplateLength { get; init; } = 4_000_000;
}

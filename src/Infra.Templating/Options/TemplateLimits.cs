namespace Infra.Templating;

/// <summary>
/// The bounds of one compilation and of one rendering. A template that reaches one ends with an error of kind
/// <see cref="TemplateErrorKind.Limit"/>. With the defaults that is within a second, whatever the template says.
/// </summary>
public sealed record TemplateLimits
{
    public static TemplateLimits Default { get; } = new();

    /// <summary>
    /// The work that one rendering may do. A statement, a turn of a loop, a call, an operator and an item of a list
    /// that is made each cost 1; text costs 1 for each 16 characters that are read or made.
    /// </summary>
    public int Steps { get; init; } = 2_000_000;

    /// <summary>The characters (UTF-16 units) of a rendered text, and of any single text while rendering.</summary>
    public int OutputLength { get; init; } = 10_000_000;

    /// <summary>The calls of macros, inclusions, blocks and recursive loops that may be open at once.</summary>
    public int CallDepth { get; init; } = 200;

    /// <summary>The levels of an expression; each pair of parentheses, operator, attribute and filter is one.</summary>
    public int ExpressionDepth { get; init; } = 180;

    /// <summary>The block statements that may stand inside each other.</summary>
    public int StatementDepth { get; init; } = 90;

    /// <summary>The characters (UTF-16 units) of one template's text.</summary>
    public int TemplateLength { get; init; } = 4_000_000;
}

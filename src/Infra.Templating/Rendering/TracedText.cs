namespace Infra.Templating;

/// <summary>
/// A rendered text with the places of the templates that each part of it came from, in the order of the text.
/// </summary>
public sealed record TracedText(string Text, IReadOnlyList<TracedPart> Parts);

/// <summary>
/// A part of a rendered text: from <paramref name="Start"/>, written by the text or the expression at
/// <paramref name="Line"/> of a template. What a macro or a captured block printed is one part, where it was used.
/// </summary>
/// <param name="Value">The value that an expression printed; null for the template's own text.</param>
public sealed record TracedPart(int Start, int Length, string Template, int Line, TemplateValue? Value);

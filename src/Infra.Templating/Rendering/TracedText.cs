namespace Infra.Templating;

/// <summary>A rendered text with its origin.</summary>
/// <param name="Text">The text.</param>
/// <param name="Parts">Where each part comes from, in the order of the text.</param>
public sealed record TracedText(string Text, IReadOnlyList<TracedPart> Parts);

/// <summary>
/// A part of a rendered text. The output of a macro or a captured block is one part, with the line that uses it.
/// </summary>
/// <param name="Start">The index of the first character.</param>
/// <param name="Length">The number of characters.</param>
/// <param name="Template">The template that wrote it.</param>
/// <param name="Line">The line of the text or expression in the template, from 1.</param>
/// <param name="Value">The value that an expression printed; null for the template's own text.</param>
public sealed record TracedPart(int Start, int Length, string Template, int Line, TemplateValue? Value);

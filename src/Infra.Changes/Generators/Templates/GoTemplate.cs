namespace Infra.Changes.Generators;

/// <summary>
/// The part of Go's text/template that ApplicationSets use. A value is a text, a boolean, an integer (long), a JSON
/// number (double), null, a list, a map of texts (Go's `map[string]string`) or a map of any values.
/// </summary>
internal sealed class GoTemplate(IReadOnlyList<GoNode> nodes, MissingKey missing)
{
    public static GoTemplate Parse(string template, MissingKey missing) => new(GoParser.Parse(template), missing);

    public string Render(IReadOnlyDictionary<string, object?> parameters) =>
        new GoEvaluation(parameters, missing).Rendered(nodes);
}

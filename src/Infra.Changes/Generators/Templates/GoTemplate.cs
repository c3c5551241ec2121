namespace Infra.Changes.Generators;

/// <summary>
/// The part of Go's text/template that ApplicationSets use. A value is a text, a boolean, an integer (long), a JSON
/// number (double), null, a list, a map of texts (Go's `map[string]string`) or a map of any values.
/// </summary>
internal sealed class GoTemplate(IReadOnlyList<GoNode> nodes, MissingKey missing)
{
    public static string Render(string template, IReadOnlyDictionary<string, object?> parameters, MissingKey missing) =>
        template.Contains("{{", StringComparison.Ordinal)
            ? new GoTemplate(GoParser.Parse(template), missing).Render(parameters)
            : template;

    public string Render(IReadOnlyDictionary<string, object?> parameters) =>
        new GoEvaluation(parameters, missing).Rendered(nodes);
}

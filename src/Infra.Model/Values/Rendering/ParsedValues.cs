using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A rendered text as values: their tree, canonical text and findings; or the fault if the text is not valid.
/// </summary>
internal sealed record ParsedValues(
    YamlMap? Tree,
    string Text,
    IReadOnlyList<(string Path, ValueFinding Finding)> Findings,
    (int Line, string What)? Fault)
{
    public IReadOnlyList<HelmWord> Words { get; init; } = [];

    /// <summary>A text without values.</summary>
    public static ParsedValues Nothing { get; } = new(null, "", [], null);

    public static ParsedValues Parse(string text)
    {
        var problems = new ProblemList();
        var node = YamlFile.Parse(text, "", problems, YamlReading.Helm);
        if (problems.HasErrors)
            return new(null, "", [], (problems.Sorted()[0].Position?.Line ?? 0, problems.Sorted()[0].What));
        return node switch
        {
            YamlMap map => Create(map),
            YamlScalar { IsNull: true } => Nothing,
            _ => new(null, "", [], (node!.Position.Line, $"the result is {node.Kind}; expected a map.")),
        };
    }

    public static ParsedValues Create(YamlMap tree) =>
        new(tree, YamlText.Render(tree), [.. ValueLints.Find(tree)], null) { Words = [.. HelmWord.Find(tree)] };
}

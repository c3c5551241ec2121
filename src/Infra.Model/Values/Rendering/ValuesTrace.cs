using Infra.Foundation;
using Infra.Templating;

namespace Infra.Model.Values;

/// <summary>
/// Finds where rendered values come from. A setting's value is recognized as the same object if it is printed
/// unchanged. If it passed a filter, only the template's line is known.
/// </summary>
internal sealed class ValuesTrace(
    TracedText rendered, IReadOnlyDictionary<TemplateValue, Position> settings, Func<string, string> fileOf)
{
    private readonly int[] _lineStarts = [
        0, .. rendered.Text.Index().Where(c => c.Item == '\n').Select(c => c.Index + 1),
    ];

    /// <summary>
    /// The leaves of the tree. A leaf whose position has a file comes from an overlay; the others are in the rendered
    /// text.
    /// </summary>
    public IEnumerable<TracedValue> Find(YamlMap tree) => Find(tree, tree.Position, "");

    private IEnumerable<TracedValue> Find(YamlNode node, Position position, string path) => node switch
    {
        YamlMap { Entries.Count: > 0 } map => map.Entries.OrderBy(entry => entry.Key, KeyOrder.Instance)
            .SelectMany(
                entry => Find(entry.Value, entry.Value.Position, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
        YamlList { Items.Count: > 0 } list =>
            list.Items.Index().SelectMany(item => Find(item.Item, item.Item.Position, $"{path}[{item.Index}]")),
        _ =>
            [
                new(
                    path,
                    node is YamlScalar scalar ? scalar.Text : node.Kind,
                    position.File.Length > 0 ? [position] : SourcesOf(position.Line)),
            ],
    };

    private List<Position> SourcesOf(int line)
    {
        var start = _lineStarts[Math.Clamp(line - 1, 0, _lineStarts.Length - 1)];
        var end = line < _lineStarts.Length ? _lineStarts[line] : rendered.Text.Length;
        var parts = rendered.Parts.Where(part => part.Start < end && part.Start + part.Length > start).ToList();
        var templates = parts
            .Where(part => HasText(part, start, end))
            .Select(part => new Position(fileOf(part.Template), LineOf(part, start)));
        var values = parts
            .Select(part => part.Value)
            .OfType<TemplateValue>()
            .Where(settings.ContainsKey)
            .Select(value => settings[value]);
        return [.. templates.Distinct().Order(), .. values.Distinct()];
    }

    // The end of the previous line belongs to the part that wrote it and says nothing about this line.
    private bool HasText(TracedPart part, int start, int end) =>
        rendered.Text.AsSpan(
            Math.Max(part.Start, start),
            Math.Min(part.Start + part.Length, end) - Math.Max(part.Start, start)).Trim().Length > 0;

    private int LineOf(TracedPart part, int start) =>
        part.Value is not null || part.Start >= start
            ? part.Line
            : part.Line + rendered.Text.AsSpan(part.Start, start - part.Start).Count('\n');
}

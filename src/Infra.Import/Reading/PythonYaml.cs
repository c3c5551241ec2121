using Infra.Foundation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Import;

/// <summary>Reads a document again that <see cref="YamlFile"/> accepted, with PyYAML's types and merge keys.</summary>
internal sealed class PythonYaml
{
    private readonly Parser _parser;
    private readonly string _file;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);

    private PythonYaml(string text, string file) => (_parser, _file) = (new(new StringReader(text)), file);

    public static YamlMap? ParseMap(string text, string file, ProblemList problems)
    {
        if (YamlFile.ParseMap(text, file, problems) is null) return null;
        var reader = new PythonYaml(text, file);
        do reader._parser.MoveNext();
        while (reader._parser.Current is not NodeEvent);
        return (YamlMap)reader.Node();
    }

    private YamlNode Node()
    {
        var at = _parser.Current!;
        _parser.MoveNext();
        if (at is AnchorAlias alias) return _anchors[alias.Value.Value];
        var position = new Position(_file, (int)at.Start.Line);
        YamlNode value = at switch
        {
            Scalar { Style: ScalarStyle.Plain, Tag.IsEmpty: true } scalar => PythonScalar.Parse(scalar.Value, position),
            Scalar scalar => new YamlScalar(scalar.Value, ScalarType.Text, position),
            SequenceStart => List(position),
            _ => Map(position),
        };
        if (at is NodeEvent { Anchor.IsEmpty: false } anchored) _anchors[anchored.Anchor.Value] = value;
        return value;
    }

    private YamlList List(Position position)
    {
        var items = new List<YamlNode>();
        while (_parser.Current is not SequenceEnd) items.Add(Node());
        _parser.MoveNext();
        return new(items, position);
    }

    private YamlMap Map(Position position)
    {
        List<YamlEntry> own = [], merged = [];
        while (_parser.Current is not MappingEnd)
        {
            var isMerge = _parser.Current is Scalar { Style: ScalarStyle.Plain, Value: "<<" };
            var at = new Position(_file, (int)_parser.Current!.Start.Line);
            var key = KeyOf(Node());
            var value = Node();
            if (isMerge) merged.AddRange(Merged(value));
            else own.Add(new(key, at, value));
        }

        _parser.MoveNext();
        // As in Python, a merged key keeps its position but takes the value of the map's own key.
        var entries = merged
            .DistinctBy(entry => entry.Key)
            .Select(entry => own.Find(mine => mine.Key == entry.Key) ?? entry)
            .ToList();
        return new([.. entries, .. own.Where(entry => !entries.Contains(entry))], position);
    }

    private static string KeyOf(YamlNode key) => ((YamlScalar)key).Text;

    private static IEnumerable<YamlEntry> Merged(YamlNode value) => value switch
    {
        YamlMap map => map.Entries,
        YamlList list => list.Items.OfType<YamlMap>().SelectMany(map => map.Entries),
        _ => [],
    };
}

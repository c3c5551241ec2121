using System.Buffers;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Foundation;

/// <summary>
/// A text, parsed as Helm parses it, that serves as a pattern: some of its scalars may be different. One template's
/// texts for many clusters differ only in a name or a number. Such a text has the tree and the canonical text of the
/// first one, except for these scalars, so it need not be parsed again.
/// </summary>
public sealed class YamlPattern
{
    private const int MaxScalar = 256;

    // Characters that never have a special meaning inside a scalar, whether it is plain, quoted, in a block or in
    // brackets.
    private static readonly SearchValues<char> Harmless =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@+=% ()");

    private readonly string _text;
    private readonly YamlMap _tree;
    private readonly string _canonical;
    private readonly Field[] _fields;
    private readonly (int Start, int Field)[] _printed;

    private YamlPattern(string text, YamlMap tree, string canonical, Field[] fields, (int, int)[] printed) =>
        (_text, _tree, _canonical, _fields, _printed) = (text, tree, canonical, fields, printed);

    /// <summary>
    /// The pattern of a text with the given tree and canonical text. Null if either contains an anchor, alias, tag or
    /// merge key.
    /// </summary>
    public static YamlPattern? Create(string text, YamlMap tree, string canonical)
    {
        if (Scalars(text) is not { } written || Scalars(canonical) is not { } printed) return null;
        var inText = Leaves(tree, map => map.Entries).ToList();
        var inPrint = Leaves(tree, map => map.Entries.OrderBy(entry => entry.Key, KeyOrder.Instance)).Index()
            .ToDictionary(leaf => leaf.Item.Node, leaf => leaf.Index);
        if (inText.Count != written.Count || inPrint.Count != printed.Count) return null;

        var perLine = written.CountBy(scalar => IndexOfEnd(text, (int)scalar.Start.Index)).ToDictionary();
        var fields = new List<(Field Field, int Print)>();
        foreach (var (i, scalar) in written.Index())
        {
            var node = inText[i].Node;
            var print = printed[inPrint[node]];
            if (perLine[IndexOfEnd(text, (int)scalar.Start.Index)] > 1) continue;
            if (node.Text != scalar.Value || SpanOf(text, scalar) is not { } start || !IsHarmless(node.Text)) continue;
            if (Printed(node) is not { } asPrinted || !canonical.AsSpan((int)print.Start.Index).StartsWith(asPrinted))
                continue;
            fields.Add((
                new(inText[i], start, scalar.Style is ScalarStyle.Plain, asPrinted.Length), (int)print.Start.Index));
        }

        return new(
            text,
            tree,
            canonical,
            [.. fields.Select(field => field.Field)],
            [.. fields.Select((field, i) => (field.Print, i)).Order()]);
    }

    /// <summary>
    /// The tree and canonical text of another text, the same as parsing would give. Null if the text does not match the
    /// pattern.
    /// </summary>
    /// <param name="text">The other text.</param>
    /// <param name="allows">Decides whether a text may replace a leaf of the first text. It is called for each leaf
    /// that differs.</param>
    public (YamlMap Tree, string Canonical)? Read(string text, Func<YamlLeaf, string, bool> allows)
    {
        Dictionary<YamlNode, YamlScalar>? others = null;
        var (at, known) = (0, 0);
        foreach (var field in _fields)
        {
            var before = field.Start - known;
            if (!Same(text, at, known, before)) return null;
            (at, known) = (at + before, field.Start + field.Leaf.Node.Text.Length);
            var end = IndexOfEnd(_text, known) - known;
            var line = IndexOfEnd(text, at);
            var length = line - at - end;
            if (length < 0 || !Same(text, line - end, known, end)) return null;
            var span = text.AsSpan(at, length);
            if (!span.SequenceEqual(field.Leaf.Node.Text))
            {
                if (Other(field, span, allows) is not { } other) return null;
                (others ??= new(ReferenceEqualityComparer.Instance)).Add(field.Leaf.Node, other);
            }

            (at, known) = (line, known + end);
        }

        if (text.Length - at != _text.Length - known || !Same(text, at, known, _text.Length - known)) return null;
        if (others is null) return (_tree, _canonical);
        return PrintedWith(others) is { } printed ? ((YamlMap)With(others, _tree), printed) : null;
    }

    private static YamlScalar? Other(Field field, ReadOnlySpan<char> span, Func<YamlLeaf, string, bool> allows)
    {
        if (!IsHarmless(span)) return null;
        var text = span.ToString();
        if (!allows(field.Leaf, text)) return null;
        var position = field.Leaf.Node.Position;
        if (!field.IsPlain) return new(text, ScalarType.Text, position);
        // If Helm reads the scalar differently from how it is written, the text must be parsed.
        return HelmSchema.Read(text, position) is { } read && read.Text == text ? read : null;
    }

    private bool Same(string text, int at, int known, int length) =>
        at + length <= text.Length && text.AsSpan(at, length).SequenceEqual(_text.AsSpan(known, length));

    private static int IndexOfEnd(string text, int start) =>
        text.AsSpan(start).IndexOf('\n') is var end and >= 0 ? start + end : text.Length;

    private string? PrintedWith(Dictionary<YamlNode, YamlScalar> others)
    {
        var printed = new StringBuilder(_canonical.Length + 64);
        var done = 0;
        foreach (var (start, i) in _printed)
        {
            if (!others.TryGetValue(_fields[i].Leaf.Node, out var other)) continue;
            if (Printed(other) is not { } text) return null;
            printed.Append(_canonical, done, start - done).Append(text);
            done = start + _fields[i].PrintedLength;
        }

        return printed.Append(_canonical, done, _canonical.Length - done).ToString();
    }

    private static YamlNode With(Dictionary<YamlNode, YamlScalar> others, YamlNode node) => node switch
    {
        YamlMap map => map.ReplaceValues(entry => With(others, entry.Value)),
        YamlList list => list.ReplaceItems(item => With(others, item)),
        _ => others.TryGetValue(node, out var other) ? other : node,
    };

    private static bool IsHarmless(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxScalar
        && (char.IsAsciiLetterOrDigit(text[0]) || text[0] == '/')
        && text[^1] is not (' ' or ':')
        && !text.ContainsAnyExcept(Harmless)
        && !text.Contains(": ", StringComparison.Ordinal);

    // As YamlText writes it; null if it needs more than plain or single-quoted style.
    private static string? Printed(YamlScalar scalar)
    {
        if (scalar.Type is not ScalarType.Text) return scalar.IsNull ? "null" : scalar.Text;
        return TextStyle.Choose(scalar.Text, isKey: false) switch
        {
            ScalarStyle.Plain => scalar.Text,
            ScalarStyle.SingleQuoted => $"'{scalar.Text}'",
            _ => null,
        };
    }

    // The index of the scalar's own text, if the source contains it unescaped.
    private static int? SpanOf(string text, Scalar scalar)
    {
        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        var (start, end) = ((int)scalar.Start.Index + quote, (int)scalar.End.Index - quote);
        if (scalar.Style is not ScalarStyle.Plain && quote == 0) return null;
        return start >= 0
            && end <= text.Length
            && start <= end
            && text.AsSpan(start, end - start).SequenceEqual(scalar.Value)
            ? start
            : null;
    }

    // The scalars that are values, not keys, in the order of the text.
    private static List<Scalar>? Scalars(string text)
    {
        var parser = new Parser(new StringReader(text));
        var scalars = new List<Scalar>();
        // For each open collection: whether it is a map, and whether the map expects a key next.
        var open = new Stack<(bool IsMap, bool WantsKey)>();
        while (parser.MoveNext())
        {
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }
                or NodeEvent { Tag.IsEmpty: false })
                return null;
            switch (parser.Current)
            {
                case Scalar scalar:
                    var isKey = open.Count > 0 && open.Peek().WantsKey;
                    if (isKey && scalar is { Value: "<<", Style: ScalarStyle.Plain }) return null;
                    if (!isKey) scalars.Add(scalar);
                    Turn(open);
                    break;
                case MappingStart:
                    open.Push((true, true));
                    break;
                case SequenceStart:
                    open.Push((false, false));
                    break;
                case MappingEnd or SequenceEnd:
                    open.Pop();
                    Turn(open);
                    break;
            }
        }

        return scalars;
    }

    private static void Turn(Stack<(bool IsMap, bool WantsKey)> open)
    {
        if (open.TryPop(out var top)) open.Push((top.IsMap, top.IsMap && !top.WantsKey));
    }

    private static IEnumerable<YamlLeaf> Leaves(
        YamlMap tree, Func<YamlMap, IEnumerable<YamlEntry>> entriesOf) =>
        entriesOf(tree).SelectMany(entry => Leaves(entry.Value, tree, entriesOf, entry.Key));

    private static IEnumerable<YamlLeaf> Leaves(
        YamlNode node, YamlNode parent, Func<YamlMap, IEnumerable<YamlEntry>> entriesOf, string key) => node switch
        {
            YamlMap map => Leaves(map, entriesOf),
            YamlList list => list.Items.SelectMany(item => Leaves(item, list, entriesOf, key)),
            _ => [new((YamlScalar)node, key, parent)],
        };

    /// <summary>A scalar that may differ, and where it is written.</summary>
    private sealed record Field(YamlLeaf Leaf, int Start, bool IsPlain, int PrintedLength);
}

/// <summary>A scalar in its tree.</summary>
/// <param name="Node">The scalar.</param>
/// <param name="Key">The nearest key above it.</param>
/// <param name="Parent">The map or list that contains it.</param>
public sealed record YamlLeaf(YamlScalar Node, string Key, YamlNode Parent);

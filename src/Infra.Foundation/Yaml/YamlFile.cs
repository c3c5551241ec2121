using System.Buffers;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Foundation;

/// <summary>
/// Parses YAML files. Keys are text and unique. An alias is resolved to the anchored value itself; the total size of
/// repeated values is limited, so a reader may walk the whole tree.
/// </summary>
public static class YamlFile
{
    // Deeper than any file that a person writes, and shallow enough not to overflow the stack.
    private const int MaxDepth = 100;

    // Limits for what aliases repeat. Helm values are at most 64 KiB, and people repeat a list of tolerations a few
    // dozen times.
    private const int MaxRepeatedValues = 100_000;
    private const int MaxRepeatedCharacters = 4_000_000;

    /// <summary>
    /// The value of the file's only document. Returns null and adds a problem if the text is not one well-formed
    /// document.
    /// </summary>
    public static YamlNode? Parse(
        string text, string file, ProblemList problems, YamlReading reading = YamlReading.Core) =>
        Read(text, file, reading, problems, reader => reader.Document());

    /// <summary>
    /// The values of all documents, except empty ones, in the order of the file. JSON objects that follow one another
    /// count as documents too. Returns null and adds a problem if the text is not well-formed.
    /// </summary>
    public static IReadOnlyList<YamlNode>? ParseStream(
        string text, string file, ProblemList problems, YamlReading reading = YamlReading.Core) =>
        Read(YamlLayout.WithDocumentStarts(text), file, reading, problems, reader => reader.Documents());

    private static T? Read<T>(
        string text, string file, YamlReading reading, ProblemList problems, Func<Reader, T> read)
        where T : class
    {
        if (YamlLayout.FindFault(text, file) is { } fault)
        {
            problems.Add(fault);
            return null;
        }

        var reader = new Reader(YamlLayout.WithLastLineBreak(text), file, reading, problems);
        try
        {
            return read(reader);
        }
        catch (YamlException e)
        {
            problems.Add(IsAboutTab(e) && YamlLayout.LineIndentedByTab(text, (int)e.Start.Line) is { } line
                ? FileProblems.TabAsIndentation(new(file, line))
                : FileProblems.MalformedYaml(new(file, LineOf(text, e)), FirstSentence(e)));
            return null;
        }
        catch (RefusedException e)
        {
            problems.Add(e.Problem);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner can reach states that it does not handle. Fuzzing finds them; people rarely do.
            problems.Add(FileProblems.MalformedYaml(reader.LastPosition, "it cannot be read from here on"));
            return null;
        }
    }

    /// <summary>
    /// Like <see cref="Parse"/>, but the value must be a map. Returns null if there is any error, including a duplicate
    /// key.
    /// </summary>
    public static YamlMap? ParseMap(
        string text, string file, ProblemList problems, YamlReading reading = YamlReading.Core) =>
        ParseMap(text, file, isOptional: false, problems, reading);

    /// <summary>
    /// Like <see cref="ParseMap(string, string, ProblemList, YamlReading)"/>, but a file that contains only comments is
    /// an empty map.
    /// </summary>
    public static YamlMap? ParseOptionalMap(
        string text, string file, ProblemList problems, YamlReading reading = YamlReading.Core) =>
        ParseMap(text, file, isOptional: true, problems, reading);

    private static YamlMap? ParseMap(
        string text, string file, bool isOptional, ProblemList problems, YamlReading reading)
    {
        problems = problems.Scope();
        var node = Parse(text, file, problems, reading);
        if (isOptional && node is YamlScalar { Type: ScalarType.Null, Text: "" }) return new([], node.Position);
        if (node is YamlMap map) return !problems.HasErrors ? map : null;
        if (node is not null) problems.Add(FileProblems.WrongKind(file, node.Position, "the file", "a map", node.Kind));
        return null;
    }

    private static bool IsAboutTab(YamlException e) =>
        (e.InnerException as YamlException ?? e).Message.Contains(" tab ", StringComparison.Ordinal);

    // The parser's start is where the value around a tab begins; its end is where the tab is.
    private static int LineOf(string text, YamlException e) =>
        (int)(YamlLayout.IsIndentedByTab(text, (int)e.End.Index) ? e.End.Line : e.Start.Line);

    private static string FirstSentence(YamlException e)
    {
        var message = (e.InnerException as YamlException ?? e).Message.ReplaceLineEndings(" ");
        var afterMarks = message.IndexOf("): ", StringComparison.Ordinal);
        var sentence = (afterMarks < 0 ? message : message[(afterMarks + 3)..]).TrimEnd('.');
        return char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }

    private sealed class RefusedException(Problem problem) : Exception(problem.What)
    {
        public Problem Problem { get; } = problem;
    }

    private sealed class Reader(string text, string file, YamlReading reading, ProblemList problems)
    {
        private readonly Parser _parser = new(new StringReader(text));
        private readonly Dictionary<string, Anchored?> _anchors = new(StringComparer.Ordinal);
        private int _depth;
        private int _deepest;
        private int _blocks;
        private int _flows;
        private Extent _read;
        private Extent _repeated;

        public Position LastPosition => _parser.Current is { } last ? At(last) : new(file, 1);

        public YamlNode Document()
        {
            Take<StreamStart>();
            if (_parser.Current is StreamEnd) return new YamlScalar("", ScalarType.Null, new(file, 1));
            Take<DocumentStart>();
            var value = Value();
            Take<DocumentEnd>();
            if (_parser.Current is DocumentStart second)
                throw new RefusedException(FileProblems.SecondDocument(At(second)));
            return value;
        }

        public List<YamlNode> Documents()
        {
            var values = new List<YamlNode>();
            Take<StreamStart>();
            while (_parser.Current is not StreamEnd)
            {
                Take<DocumentStart>();
                // Anchors are valid within one document only.
                _anchors.Clear();
                var value = Value();
                Take<DocumentEnd>();
                if (value is not YamlScalar { IsNull: true }) values.Add(value);
            }

            return values;
        }

        private void Take<T>() where T : ParsingEvent
        {
            if (_parser.Current is null) _parser.MoveNext();
            if (_parser.Current is not T)
                throw new RefusedException(FileProblems.MalformedYaml(At(_parser.Current!), "the document ends here"));
            _parser.MoveNext();
        }

        private YamlNode Value(bool isKey = false)
        {
            if (_parser.Current is AnchorAlias alias)
            {
                _parser.MoveNext();
                return Repeated(alias);
            }

            var anchor = _parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored ? anchored.Anchor.Value : null;
            if (anchor is not null) _anchors[anchor] = null;
            var (before, deepest) = (_read, _deepest);
            Enter(_parser.Current!, 1);
            _deepest = ++_depth;
            _read = _read.With(new(1, (_parser.Current as Scalar)?.Value.Length ?? 0));
            YamlNode value = _parser.Current switch
            {
                Scalar scalar => CreateScalar(scalar, isKey),
                SequenceStart start => List(start),
                MappingStart start => Map(start),
                var other => throw new RefusedException(FileProblems.MalformedYaml(At(other!), "a value is missing")),
            };
            _depth--;
            if (anchor is not null) _anchors[anchor] = new(value, _read.Without(before), _deepest - _depth);
            _deepest = Math.Max(_deepest, deepest);
            return value;
        }

        private YamlNode Repeated(AnchorAlias alias)
        {
            if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
                throw new RefusedException(FileProblems.UnknownAnchor(At(alias), alias.Value.Value));
            if (anchored is not (var value, var extent, var levels))
                throw new RefusedException(FileProblems.AnchorInsideItself(At(alias), alias.Value.Value));
            Enter(alias, levels);
            _deepest = Math.Max(_deepest, _depth + levels);
            (_read, _repeated) = (_read.With(extent), _repeated.With(extent));
            if (_repeated.Values > MaxRepeatedValues || _repeated.Characters > MaxRepeatedCharacters)
            {
                throw new RefusedException(
                    FileProblems.TooMuchRepeated(At(alias), MaxRepeatedValues, MaxRepeatedCharacters));
            }

            return value;
        }

        private void Enter(ParsingEvent at, int levels)
        {
            if (_depth + levels > MaxDepth) throw new RefusedException(FileProblems.TooDeep(At(at), MaxDepth));
        }

        private YamlScalar CreateScalar(Scalar scalar, bool isKey)
        {
            if (HasHalfCharacter(scalar.Value))
            {
                throw new RefusedException(FileProblems.MalformedYaml(
                    At(scalar), "the text has half of a surrogate pair, which is not a character"));
            }

            if (_flows == 0 && _blocks > 0 && scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
                RefuseTabs(scalar.Start, scalar.End);
            _parser.MoveNext();
            return IsPlain(scalar) ? Plain(scalar, isKey) : new(scalar.Value, TypeOf(scalar), At(scalar));
        }

        private YamlScalar Plain(Scalar scalar, bool isKey)
        {
            // Judge a key as written, because it becomes text.
            if (isKey) return new(scalar.Value, CoreSchema.ResolveType(scalar.Value), At(scalar));
            if (reading is YamlReading.Helm)
            {
                return HelmSchema.Read(scalar.Value, At(scalar))
                    ?? throw new RefusedException(FileProblems.NumberNotInJson(At(scalar), scalar.Value));
            }

            if (reading is YamlReading.Unambiguous && !HelmSchema.AgreesWithCore(scalar.Value))
                problems.Add(FileProblems.AmbiguousValue(At(scalar), scalar.Value));
            return new(scalar.Value, CoreSchema.ResolveType(scalar.Value), At(scalar));
        }

        private static bool IsPlain(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Tag.IsEmpty: true };

        // An escape can produce half of a surrogate pair, which no output encoding can represent.
        private static bool HasHalfCharacter(ReadOnlySpan<char> text)
        {
            if (!text.ContainsAnyInRange('\ud800', '\udfff')) return false;
            while (!text.IsEmpty)
            {
                if (Rune.DecodeFromUtf16(text, out _, out var length) is not OperationStatus.Done) return true;
                text = text[length..];
            }

            return false;
        }

        private ScalarType TypeOf(Scalar scalar)
        {
            if (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific || scalar.Tag.Value == "tag:yaml.org,2002:str")
                return ScalarType.Text;
            throw new RefusedException(FileProblems.UnknownTag(At(scalar), scalar.Tag.Value));
        }

        private YamlList List(SequenceStart start)
        {
            Open(start, start.Style is SequenceStyle.Flow);
            var items = new List<YamlNode>();
            while (_parser.Current is not SequenceEnd) items.Add(Value());
            Close(start, start.Style is SequenceStyle.Flow);
            return new(items, At(start));
        }

        private YamlMap Map(MappingStart start)
        {
            Open(start, start.Style is MappingStyle.Flow);
            var entries = new List<YamlEntry>();
            HashSet<string>? seen = null;
            MergedEntries? merged = null;
            while (_parser.Current is not MappingEnd)
            {
                if (reading is not YamlReading.Core && IsMergeKey(_parser.Current!))
                {
                    Merge(merged ??= new(entries));
                    continue;
                }

                var entry = Entry();
                if (merged?.TryAdd(entry) ?? TryAdd(entry, entries, ref seen)) continue;
                problems.Add(FileProblems.DuplicateKey(entry.Position, entry.Key));
            }

            Close(start, start.Style is MappingStyle.Flow);
            return new(entries, At(start));
        }

        private static bool IsMergeKey(ParsingEvent key) => key is Scalar { Value: "<<" } scalar && IsPlain(scalar);

        private void Merge(MergedEntries entries)
        {
            var at = At(_parser.Current!);
            _parser.MoveNext();
            var value = Value();
            if (reading is YamlReading.Unambiguous)
            {
                problems.Add(FileProblems.MergeKey(at));
                return;
            }

            // The first map of a list has precedence, so it is merged last.
            var maps = value is YamlList list ? list.Items.Reverse() : [value];
            foreach (var map in maps)
            {
                if (map is not YamlMap { Entries: var merged })
                    throw new RefusedException(FileProblems.MergeOfNonMap(at));
                foreach (var key in entries.Merge(merged)) problems.Add(FileProblems.MergeAfterKey(at, key));
            }
        }

        private static bool TryAdd(YamlEntry entry, List<YamlEntry> entries, ref HashSet<string>? seen)
        {
            if (IsRepeated(entry.Key, entries, ref seen)) return false;
            entries.Add(entry);
            return true;
        }

        private static bool IsRepeated(string key, List<YamlEntry> entries, ref HashSet<string>? seen)
        {
            if (entries.Count < 12)
            {
                foreach (var entry in entries)
                {
                    if (entry.Key == key) return true;
                }

                return false;
            }

            seen ??= entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
            return !seen.Add(key);
        }

        private YamlEntry Entry()
        {
            var (at, isPlain) = (At(_parser.Current!), _parser.Current is Scalar scalar && IsPlain(scalar));
            var node = Value(isKey: true) as YamlScalar ?? throw new RefusedException(FileProblems.KeyIsNotText(at));
            var key = isPlain && reading is YamlReading.Helm
                ? HelmSchema.ReadKey(node.Text)
                    ?? throw new RefusedException(FileProblems.KeyNotInJson(at, node.Text))
                : node.Text;
            return new(key, at, Value()) { Written = node.Text, IsPlain = isPlain };
        }

        private void Open(NodeEvent start, bool isFlow)
        {
            RefuseTag(start);
            if (!isFlow && YamlLayout.HasTabBefore(text, (int)start.Start.Index))
                throw new RefusedException(FileProblems.TabAsIndentation(At(start)));
            if (isFlow) _flows++;
            else _blocks++;
            _parser.MoveNext();
        }

        private void Close(NodeEvent start, bool isFlow)
        {
            if (isFlow) _flows--;
            else _blocks--;
            if (isFlow && _flows == 0 && _blocks > 0) RefuseTabs(start.Start, _parser.Current!.End);
            _parser.MoveNext();
        }

        private void RefuseTabs(Mark start, Mark end)
        {
            if (YamlLayout.FirstTabLine(text, (int)start.Index, (int)end.Index) is { } lines)
                throw new RefusedException(FileProblems.TabAsIndentation(new(file, (int)start.Line + lines)));
        }

        private void RefuseTag(NodeEvent node)
        {
            if (node.Tag is
                {
                    IsEmpty: false, IsNonSpecific: false, Value: not ("tag:yaml.org,2002:map"
                or "tag:yaml.org,2002:seq")
                })
                throw new RefusedException(FileProblems.UnknownTag(At(node), node.Tag.Value));
        }

        private Position At(ParsingEvent e) => new(file, (int)e.Start.Line);
    }

    /// <summary>The size of a value with its aliases resolved.</summary>
    private readonly record struct Extent(long Values, long Characters)
    {
        public Extent With(Extent other) => new(Values + other.Values, Characters + other.Characters);

        public Extent Without(Extent other) => new(Values - other.Values, Characters - other.Characters);
    }

    private sealed record Anchored(YamlNode Value, Extent Extent, int Levels);
}

using System.Buffers;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Foundation;

/// <summary>
/// Parses a file of one YAML 1.2 document. Keys are text and unique; an alias is the anchored value itself, so that no
/// document grows by being read.
/// </summary>
public static class YamlFile
{
    // Deeper than any file a person writes, and far from the end of the stack.
    private const int MaxDepth = 100;

    /// <summary>
    /// The document's value; null, with a problem added, when the text is not one well-formed document.
    /// </summary>
    public static YamlNode? Parse(string text, string file, ProblemList problems)
    {
        var reader = new Reader(text, file, problems);
        try
        {
            return reader.Document();
        }
        catch (YamlException e)
        {
            problems.Add(FileProblems.MalformedYaml(new(file, (int)e.Start.Line), FirstSentence(e)));
            return null;
        }
        catch (RefusedException e)
        {
            problems.Add(e.Problem);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner has states that it did not foresee: fuzzing finds them, people hardly ever.
            problems.Add(FileProblems.MalformedYaml(reader.LastPosition, "it cannot be read from here on"));
            return null;
        }
    }

    /// <summary>The document's map; null, with a problem added, when it is not a map.</summary>
    public static YamlMap? ParseMap(string text, string file, ProblemList problems)
    {
        problems = problems.Scope();
        var node = Parse(text, file, problems);
        if (node is YamlMap map) return !problems.HasErrors ? map : null;
        if (node is not null) problems.Add(FileProblems.WrongKind(file, node.Position, "the file", "a map", node.Kind));
        return null;
    }

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

    private sealed class Reader(string text, string file, ProblemList problems)
    {
        private readonly Parser _parser = new(new StringReader(text));
        private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);
        private int _depth;

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

        private void Take<T>() where T : ParsingEvent
        {
            if (_parser.Current is null) _parser.MoveNext();
            if (_parser.Current is not T)
                throw new RefusedException(FileProblems.MalformedYaml(At(_parser.Current!), "the document ends here"));
            _parser.MoveNext();
        }

        private YamlNode Value()
        {
            if (_parser.Current is AnchorAlias alias)
            {
                _parser.MoveNext();
                return Anchored(alias);
            }

            var anchor = _parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored ? anchored.Anchor.Value : null;
            if (anchor is not null) _anchors[anchor] = null;
            if (++_depth > MaxDepth) throw new RefusedException(FileProblems.TooDeep(At(_parser.Current!), MaxDepth));
            YamlNode value = _parser.Current switch
            {
                Scalar scalar => ScalarOf(scalar),
                SequenceStart start => List(start),
                MappingStart start => Map(start),
                var other => throw new RefusedException(FileProblems.MalformedYaml(At(other!), "a value is missing")),
            };
            _depth--;
            if (anchor is not null) _anchors[anchor] = value;
            return value;
        }

        private YamlNode Anchored(AnchorAlias alias)
        {
            if (!_anchors.TryGetValue(alias.Value.Value, out var value))
                throw new RefusedException(FileProblems.UnknownAnchor(At(alias), alias.Value.Value));
            return value ?? throw new RefusedException(FileProblems.AnchorInsideItself(At(alias), alias.Value.Value));
        }

        private YamlScalar ScalarOf(Scalar scalar)
        {
            if (HasHalfCharacter(scalar.Value))
            {
                throw new RefusedException(FileProblems.MalformedYaml(
                    At(scalar), "a text has half of a surrogate pair, which is no character"));
            }

            _parser.MoveNext();
            return new(scalar.Value, TypeOf(scalar), At(scalar));
        }

        // An escape can write one; no output could hold it.
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
            if (scalar.Tag.IsEmpty)
                return scalar.Style is ScalarStyle.Plain ? CoreSchema.TypeOf(scalar.Value) : ScalarType.Text;
            if (scalar.Tag.IsNonSpecific || scalar.Tag.Value == "tag:yaml.org,2002:str") return ScalarType.Text;
            throw new RefusedException(FileProblems.UnknownTag(At(scalar), scalar.Tag.Value));
        }

        private YamlList List(SequenceStart start)
        {
            RefuseTag(start);
            _parser.MoveNext();
            var items = new List<YamlNode>();
            while (_parser.Current is not SequenceEnd) items.Add(Value());
            _parser.MoveNext();
            return new(items, At(start));
        }

        private YamlMap Map(MappingStart start)
        {
            RefuseTag(start);
            _parser.MoveNext();
            var entries = new List<YamlEntry>();
            HashSet<string>? seen = null;
            while (_parser.Current is not MappingEnd)
            {
                var key = Key();
                var value = Value();
                if (IsRepeated(key.Text, entries, ref seen))
                    problems.Add(FileProblems.DuplicateKey(key.Position, key.Text));
                else entries.Add(new(key.Text, key.Position, value));
            }

            _parser.MoveNext();
            return new(entries, At(start));
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

        private YamlScalar Key()
        {
            var at = At(_parser.Current!);
            return Value() as YamlScalar ?? throw new RefusedException(FileProblems.KeyIsNotText(at));
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
}

using System.Globalization;

namespace Infra.Changes.Generators;

/// <summary>Parses a Go template. Whatever Go's parser rejects stops the set.</summary>
internal sealed class GoParser
{
    private readonly List<(bool IsAction, string Text)> _parts;
    private int _at;
    private int _ranges;

    private GoParser(string template) => _parts = [.. GoLexer.Parts(template)];

    public static IReadOnlyList<GoNode> Parse(string template)
    {
        var parser = new GoParser(template);
        var (nodes, end) = parser.Nodes();
        return end is null ? nodes : throw new ArgoCDException($"unexpected {{{{{end}}}}}");
    }

    // Reads up to the action that ends the block: `end`, `else`, or the rest of an `else if`.
    private (List<GoNode> Nodes, string? End) Nodes()
    {
        var nodes = new List<GoNode>();
        while (_at < _parts.Count)
        {
            var (isAction, text) = _parts[_at++];
            if (!isAction)
            {
                if (text.Length > 0) nodes.Add(new GoNode.Text(text));
                continue;
            }

            var keyword = text.Split([' ', '\t', '\r', '\n'], 2)[0];
            if (keyword is "end" or "else") return (nodes, text);
            nodes.Add(ParseNode(keyword, text));
        }

        return (nodes, null);
    }

    private GoNode ParseNode(string keyword, string text)
    {
        switch (keyword)
        {
            case "if":
            case "with":
            case "range":
                return Branch(keyword, text[keyword.Length..]);
            case "break":
                return InRange(keyword, new GoNode.Break());
            case "continue":
                return InRange(keyword, new GoNode.Continue());
            case "define":
            case "template":
            case "block":
                throw new UnsupportedFormException($"the action {keyword}");
            default:
                return new GoNode.Action(ParsePipeline(text));
        }
    }

    private GoNode InRange(string keyword, GoNode node) =>
        _ranges > 0 ? node : throw new ArgoCDException($"{{{{{keyword}}}}} outside {{{{range}}}}");

    private GoNode Branch(string keyword, string rest)
    {
        var pipeline = ParsePipeline(rest);
        if (keyword == "range") _ranges++;
        var (body, end) = Nodes();
        if (keyword == "range") _ranges--;
        IReadOnlyList<GoNode> otherwise = [];
        if (end is not null && end.StartsWith("else", StringComparison.Ordinal))
        {
            var chained = end["else".Length..].Trim();
            if (chained.Length > 0)
            {
                var next = chained.Split([' ', '\t', '\r', '\n'], 2)[0];
                if (next != keyword || next == "range") throw new ArgoCDException($"unexpected {{{{{end}}}}}");
                otherwise = [Branch(next, chained[next.Length..])];
                end = "end";
            }
            else
            {
                (var nodes, end) = Nodes();
                otherwise = nodes;
            }
        }

        if (end != "end") throw new ArgoCDException("unexpected EOF");
        return keyword switch
        {
            "if" => new GoNode.If(pipeline, body, otherwise),
            "with" => new GoNode.With(pipeline, body, otherwise),
            _ => new GoNode.Range(pipeline, body, otherwise),
        };
    }

    private static GoPipeline ParsePipeline(string text)
    {
        var words = new WordReader(GoLexer.Words(text));
        var pipeline = words.Pipeline();
        return words.IsAtEnd ? pipeline : throw new ArgoCDException($"unexpected \"{words.Current}\" in operand");
    }

    private sealed class WordReader(List<string> words)
    {
        private int _at;

        public bool IsAtEnd => _at >= words.Count;

        public string Current => IsAtEnd ? "" : words[_at];

        public GoPipeline Pipeline()
        {
            var (variables, isAssignment) = Declared();
            var commands = new List<IReadOnlyList<GoOperand>>();
            do commands.Add(Command());
            while (Take("|"));
            return new(variables, isAssignment, commands);
        }

        // `$a :=`, `$a =`, `$a, $b :=`.
        private (IReadOnlyList<string> Variables, bool IsAssignment) Declared()
        {
            var start = _at;
            var names = new List<string>();
            do
            {
                Skip();
                if (!Take("$") || IsAtEnd || !IsName(Current)) break;
                names.Add(words[_at++]);
                Skip();
                if (Take(":=")) return (names, false);
                if (Take("=")) return (names, true);
            }
            while (Take(","));
            _at = start;
            return ([], false);
        }

        private List<GoOperand> Command()
        {
            var operands = new List<GoOperand>();
            Skip();
            while (!IsAtEnd && Current is not ("|" or ")"))
            {
                operands.Add(Operand());
                Skip();
            }

            return operands.Count > 0 ? operands : throw new ArgoCDException("missing value for command");
        }

        private GoOperand Operand()
        {
            var word = words[_at++];
            if (word is "(")
            {
                var inner = Pipeline();
                Skip();
                return Take(")")
                    ? new GoOperand.Parentheses(inner, Fields())
                    : throw new ArgoCDException("unclosed left paren");
            }

            if (word is "$") return new GoOperand.Variable(IsName(Current) ? words[_at++] : "", Fields());
            if (word is ".")
            {
                _at--;
                var fields = Fields();
                if (fields.Count == 0) _at++;
                return new GoOperand.Dot(fields);
            }

            if (word[0] is '"' or '`') return new GoOperand.Literal(word[1..]);
            if (char.IsAsciiDigit(word[0]) || word[0] is '-' or '+') return new GoOperand.Literal(Number(word));
            if (!IsName(word)) throw new ArgoCDException($"unexpected \"{word}\" in operand");
            return word switch
            {
                "true" => new GoOperand.Literal(true),
                "false" => new GoOperand.Literal(false),
                "nil" => new GoOperand.Literal(null),
                _ => new GoOperand.Function(GoFunctions.Known(word)),
            };
        }

        private List<string> Fields()
        {
            var fields = new List<string>();
            while (_at + 1 < words.Count && Current == "." && IsName(words[_at + 1]))
            {
                fields.Add(words[_at + 1]);
                _at += 2;
            }

            return fields;
        }

        private static long Number(string word)
        {
            if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
                && (word.TrimStart('-', '+') is "0" || word.TrimStart('-', '+')[0] != '0'))
                return integer;
            throw new UnsupportedFormException($"the number {word}");
        }

        private bool Take(string word)
        {
            if (Current != word) return false;
            _at++;
            return true;
        }

        private void Skip()
        {
            while (Current == " ") _at++;
        }

        private static bool IsName(string word) => word.Length > 0 && (word[0] == '_' || char.IsLetter(word[0]));
    }
}

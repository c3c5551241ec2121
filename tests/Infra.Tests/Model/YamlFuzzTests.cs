using Infra.Model;

namespace Infra.Tests.Model;

public sealed class YamlFuzzTests
{
    private static readonly string[] Seeds =
    [
        "defaults:\n  registry: pullproxy.corp.local\n  list: [a, 'b', \"c\\n\"]\n",
        "a: &x {k: 1.10, n: null, t: true}\nb: *x\nc: |\n  text\n   more\nd: >-\n  folded\n  text\n",
        "- 1\n- - 2\n  - {a: b}\n- ? key\n  : value\n",
        "%YAML 1.2\n---\n!!str yes: !!map {}\n...\n",
        "cluster:\n  $append: [1]\n  list:\n    $append:\n    - key: nodetype\n      value: \"platform\" # comment\n",
        "\"q\\u00e9\\x41\": 'it''s'\n\ttab: x\n",
        "{a: [1, {b: *c}], d: &c [*c]}",
    ];

    private static readonly string[] Pieces =
        ["\n", " ", "  ", "\t", ":", ": ", "- ", "? ", "[", "]", "{", "}", ",", "#", "&a ", "*a", "!t ", "!!str ", "|", ">", "|+9", "'", "\"", "\\", "%", "@", "`", "---", "...", "\0", "\ud800", "\u2028", "é", "~", "<<: ", "$append: "];

    /// <summary>Each mutated file is a tree or a problem with a line; none crashes, and none is without end.</summary>
    [Fact]
    public void A_hundred_thousand_mutated_files_are_read_or_refused_with_a_line()
    {
        var random = new Random(20241201);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 100_000; i++)
        {
            var text = Mutated(Seeds[random.Next(Seeds.Length)], random);
            var problems = new ProblemList();
            var node = YamlFile.Parse(text, "f.yaml", problems);
            if (node is YamlMap map && problems.ErrorCount == 0) SettingsLayer.From(map, problems)?.Resolve();
            Assert.All(problems.Sorted(), problem => Assert.InRange(problem.Position!.Value.Line, 1, int.MaxValue));
            if (problems.ErrorCount > 0) refused++;
            else if (node is null) Assert.Fail($"neither read nor refused: {text}");
            else read++;
        }

        Assert.InRange(read, 10_000, 90_000);
        Assert.InRange(refused, 10_000, 90_000);
    }

    private static string Mutated(string text, Random random)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(6), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }
}

using System.Globalization;

namespace Infra.Tests.Foundation;

/// <summary>YAML files with some changed characters; the same seed gives the same file.</summary>
internal static class MutatedYaml
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
        "base: &b {a: 1, b: no}\nmerged:\n  <<: *b\n  b: 0644\nlist:\n  <<: [*b, {c: 1_0}]\n",
        Bomb("[{0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}]"),
        Bomb("{{a: {0}, b: {0}, c: [{0}, {0}], d: {{e: {0}}}, <<: {0}}}"),
        $"a: &a0 {new string('x', 5_000)}\n{Bomb("[{0}, {0}, {0}, {0}, {0}]")}",
    ];

    private static readonly string[] Pieces =
        [
            "\n",
            " ",
            "  ",
            "\t",
            ":",
            ": ",
            "- ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "&a ",
            "*a",
            "!t ",
            "!!str ",
            "|",
            ">",
            "|+9",
            "'",
            "\"",
            "\\",
            "%",
            "@",
            "`",
            "---",
            "...",
            "\0",
            "\ud800",
            "\u2028",
            "é",
            "~",
            "<<: ",
            "$append: ",
        ];

    // Aliases of aliases: each line repeats the previous one.
    private static string Bomb(string form) =>
        "a0: &a0 {k: v}\n" + string.Concat(Enumerable.Range(1, 12).Select(i =>
            $"a{i}: &a{i} {string.Format(CultureInfo.InvariantCulture, form, $"*a{i - 1}")}\n"));

    public static string Create(Random random) => Mutated(Seeds[random.Next(Seeds.Length)], random);

    /// <summary>The text with some characters changed.</summary>
    public static string Mutated(string text, Random random)
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

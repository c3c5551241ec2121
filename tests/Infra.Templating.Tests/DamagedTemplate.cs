namespace Infra.Templating.Tests;

/// <summary>A template with some changed characters; the same seed gives the same template.</summary>
internal static class DamagedTemplate
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{%", "%}", "{#", "#}", "-", "+", "|", "(", ")", "[", "]", "{", "}", "'", "\"", "\\", ".", ",",
        ":", "~", "**", "//", "==", "<",
        " if ", " else ", " in ", " is ", " not ", " and ", " or ", " for ", "endfor", "endif", "set", "macro", "call",
        "block", "include", "raw",
        "endraw", "recursive", "loop", "super()", "range(9)", "10 ** 9", "'a' * 99999", "\n", "\r\n", "\0", "\ud800",
        "😀", "ä", "1e999", "0x", "__class__",
        "| list", "| map('upper')", "| groupby('a')", "| tojson", "namespace()", "none", "[::-1]", "[1:2]", "*args",
        "**kwargs", "=",
    ];

    public static string Create(IReadOnlyList<string> seeds, Random random)
    {
        var text = seeds[random.Next(seeds.Count)];
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1, 9), text.Length - at);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
                3 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
                _ => text[..at] + seeds[random.Next(seeds.Count)] + text[at..],
            };
        }

        return text;
    }
}

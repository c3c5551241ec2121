using System.Text.RegularExpressions;

namespace Infra.Tests.House;

/// <summary>
/// Documents, comments and messages are plain English. `prose.tsv` lists phrases that a reader has to read twice, each
/// as a regular expression with what to write instead.
/// </summary>
public sealed partial class ProseTests
{
    private static readonly string[] Unchecked = ["bin", "obj", ".git", "TestResults", "node_modules"];

    private static readonly IReadOnlyList<(Regex Pattern, string Advice)> Rules =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Infra.Tests", "House", "prose.tsv"))
            .Select(line => line.Split('\t'))
            .Select(columns => (new Regex(columns[0], RegexOptions.Compiled), columns[1])),
    ];

    [Fact]
    public void Documents_are_in_plain_English() =>
        Assert.Equal([], Files("*.md").SelectMany(file => Findings(file, Prose(file))));

    [Fact]
    public void Comments_are_in_plain_English() => Assert.Equal(
        [],
        Sources().SelectMany(file => Findings(
            file,
            File.ReadLines(file).Select(line => Comment().Match(line) is { Success: true } found ? found.Value : ""))));

    [Fact]
    public void Messages_are_in_plain_English() => Assert.Equal(
        [],
        Sources()
            .Where(file => Relative(file).StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(file => Findings(
                file,
                File.ReadLines(file).Select(line => Comment().IsMatch(line)
                    ? ""
                    : string.Join('\n', Literal().Matches(line).Select(text => text.Value))))));

    [Theory]
    [InlineData("Who asks for a cluster finds it there.")]
    [InlineData("It lists them, for it would otherwise be empty.")]
    [InlineData("The value is null where there is none.")]
    [InlineData("They stand in place of a recording.")]
    public void A_listed_phrase_is_found(string text) => Assert.NotEmpty(Findings("x.md", [text]));

    [Theory]
    [InlineData("A cluster with the label gets the bundle.")]
    [InlineData("The file `made anew` is quoted code.")]
    public void Plain_text_passes(string text) => Assert.Equal([], Findings("x.md", [text]));

    private static IEnumerable<string> Findings(string file, IEnumerable<string> lines) =>
        from line in lines.Index()
        let text = Code().Replace(line.Item, "`…`")
        where text.Length > 0
        from rule in Rules
        let match = rule.Pattern.Match(text)
        where match.Success
        select $"{Relative(file)}:{line.Index + 1}: '{match.Value}': {rule.Advice}";

    // Fenced blocks are commands and what they print.
    private static IEnumerable<string> Prose(string file)
    {
        var isFenced = false;
        foreach (var line in File.ReadLines(file))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal)) isFenced = !isFenced;
            yield return isFenced || line.StartsWith("    ", StringComparison.Ordinal) ? "" : line;
        }
    }

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories).Where(IsOurs);

    private static IEnumerable<string> Sources() => Repository.Sources().Where(IsOurs);

    // What a team writes under stacks/ is its own.
    private static bool IsOurs(string file)
    {
        var folders = Relative(file).Split('/');
        return folders[0] != "stacks" && !folders.Any(Unchecked.Contains);
    }

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    [GeneratedRegex(@"^\s*//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();
}

using System.Text.RegularExpressions;

namespace Infra.Tests.Cli;

/// <summary>The previews of all cases in a terminal of a given width.</summary>
[Collection(nameof(ProcessWideState))]
public sealed partial class PreviewWidthTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var name in CaseProject.Names.Where(name => PreviewsOf(name).Any()))
            {
                cases.Add(name, 60);
                cases.Add(name, 80);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_preview_fits_its_terminal_and_has_the_same_words_as_in_a_pipe(string name, int columns)
    {
        using var project = await CaseProject.CreateAsync(name);
        foreach (var line in PreviewsOf(name))
        {
            var args = line.Replace("OUT", project.Output, StringComparison.Ordinal).Split(' ');
            var run = await InfraCommand.RunAsync(columns, [.. args, "--cwd", project.Root]);
            var whole = await InfraCommand.RunAsync([.. args, "--cwd", project.Root]);
            // A word longer than the line is not broken.
            Assert.DoesNotContain(
                run.Output.Split('\n'),
                shown => shown.Length > columns && shown.TrimStart().Contains(' ', StringComparison.Ordinal));
            Assert.Equal(WordsOf(whole.Output), WordsOf(run.Output));
        }
    }

    private static string[] WordsOf(string output) => Spaces().Split(output);

    private static IEnumerable<string> PreviewsOf(string name) =>
        File.ReadLines(Path.Combine(Repository.Cases, name, "commands.txt"))
            .Where(line => line.StartsWith("preview ", StringComparison.Ordinal)
                && !line.Contains("--format", StringComparison.Ordinal)
                && !line.Contains("--diff", StringComparison.Ordinal));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

using System.Text;

namespace Infra.Tests.Cli;

/// <summary>
/// Each folder of `Cases` is a specification: its name says what holds. Its files lie over those of `Cases/_project`,
/// `commands.txt` has the command lines, and `expected.txt` all that they print and the files that they write. With
/// ACCEPT=1 in the environment the expected text is written anew.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class CaseTests
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Repository.Cases).Select(folder => Path.GetFileName(folder)!).Where(name => name != "_project").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Case(string name)
    {
        var folder = Path.Combine(Repository.Cases, name);
        using var project = new TemporaryFolder();
        project.CopyIn(Path.Combine(Repository.Cases, "_project"));
        project.CopyIn(folder);
        foreach (var gone in Directory.EnumerateFiles(project.Root, "*.absent", SearchOption.AllDirectories))
            File.Delete(gone[..^".absent".Length]);

        var actual = await TranscriptAsync(project);

        var expected = Path.Combine(folder, "expected.txt");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(expected, actual);
        Assert.Equal(File.ReadAllText(expected), actual);
    }

    private static async Task<string> TranscriptAsync(TemporaryFolder project)
    {
        var transcript = new StringBuilder();
        foreach (var line in File.ReadAllLines(project.Path("commands.txt")))
        {
            string[] args = [.. line.Replace("OUT", project.Path("OUT"), StringComparison.Ordinal).Split(' '), "--cwd", project.Root];
            var run = await InfraCommand.RunAsync(args);
            transcript.Append($"$ infra {line}\n").Append(run.Output);
            if (run.Error.Length > 0) transcript.Append("--- standard error\n").Append(run.Error);
            transcript.Append($"--- exit code {run.ExitCode}\n\n");
        }

        AppendFiles(transcript, project.Path("OUT"));
        return transcript.Replace(project.Root + "/", "").ToString();
    }

    private static void AppendFiles(StringBuilder transcript, string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            transcript.Append($"=== {Path.GetRelativePath(folder, file)}\n").Append(File.ReadAllText(file));
    }
}

using System.Text;

namespace Infra.Tests.Cli;

/// <summary>
/// Each folder of `Cases` is a specification, and its name is the rule. Its files make a <see cref="CaseProject"/>,
/// `commands.txt` has the command lines, and `expected.txt` has their output and the files that they write. ACCEPT=1 in
/// the environment rewrites the expected text.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class CaseTests
{
    public static TheoryData<string> Names => [.. CaseProject.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Case(string name)
    {
        using var project = await CaseProject.CreateAsync(name);

        var actual = await TranscriptAsync(project);

        var expected = Path.Combine(Repository.Cases, name, "expected.txt");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(expected, actual);
        Assert.Equal(File.ReadAllText(expected), actual);
    }

    private static async Task<string> TranscriptAsync(CaseProject project)
    {
        var transcript = new StringBuilder();
        foreach (var line in project.Commands)
        {
            var words = line.Replace("OUT", project.Output, StringComparison.Ordinal).Split(' ');
            var run = await InfraCommand.RunAsync([.. words, "--cwd", project.Root]);
            transcript.Append($"$ infra {line}\n").Append(run.Output);
            if (run.Error.Length > 0) transcript.Append("--- standard error\n").Append(run.Error);
            transcript.Append($"--- exit code {run.ExitCode}\n\n");
        }

        AppendFiles(transcript, project.Output);
        return transcript.Replace(project.Root + "/", "").ToString();
    }

    private static void AppendFiles(StringBuilder transcript, string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
            transcript.Append($"=== {Path.GetRelativePath(folder, file)}\n").Append(File.ReadAllText(file));
    }
}

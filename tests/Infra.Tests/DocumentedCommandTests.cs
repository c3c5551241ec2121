using System.Diagnostics;
using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Tests.Cli;

namespace Infra.Tests;

/// <summary>
/// Each command on a page exists in this program and ends as the page says. A command in an indented or fenced block
/// runs in a copy of the project, in the order of the page, and prints the ```text block after it. A line with … stands
/// for omitted lines.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed partial class DocumentedCommandTests
{
    private const string LongName = "dotnet run --project src/Infra.Cli -- ";

    private const string Append = "append to ";

    // Skipped commands, by prefix or by a part of the text; the rest is run.
    private static readonly (string Part, string Reason)[] NotRun =
    [
        ("infra adopt", "reads a control plane, or a dump of one"),
        (" --live", "reads a control plane"),
        (" --inventory live", "reads supervisors"),
        (" --record", "reads supervisors"),
        (" --from ", "needs a file of kubectl"),
        ("infra join", "changes clusters"),
        ("infra leave", "changes clusters"),
        ("infra import", "needs the files of an old templater"),
        ("infra template FILE", "names no real file"),
        (" --manifests", "needs helm and a checkout of the service catalog"),
        ("infra manifests", "needs helm and a checkout of the service catalog"),
        ("infra why", "needs helm and a checkout of the service catalog"),
    ];

    // Commands that the page describes in words before the shown command.
    private static readonly Dictionary<string, string[]> Before = new()
    {
        ["infra preview prod --against out/prod --allow-removals 7"] = ["render prod -o out/prod"],
        ["infra preview dev --against out/dev --diff"] = ["render dev -o out/dev"],
    };

    public static TheoryData<string> Pages => [.. PageFiles];

    private static IEnumerable<string> PageFiles =>
        [
            "README.md",
            "CONTRIBUTING.md",
            .. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_in_sentences_use_known_names_and_options(string page)
    {
        foreach (Match match in InSentence().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))))
        {
            var error = ErrorOf(Spaces().Replace(match.Groups[1].Value, " "));
            // A command in a sentence may omit the stack and other required arguments.
            if (error?.StartsWith("missing ", StringComparison.Ordinal) is true
                || error?.Contains("is missing:", StringComparison.Ordinal) is true)
                continue;
            Assert.True(error is null, $"{match.Value}: {error}");
        }
    }

    // This page begins by deleting the sample; a separate test runs it in a clone.
    public static TheoryData<string> PagesOfTheSample =>
        [.. PageFiles.Where(page => page != "docs/your-own-fleet.md")];

    [SampleTheory]
    [MemberData(nameof(PagesOfTheSample))]
    public async Task Commands_in_code_blocks_run_and_print_the_shown_output(string page)
    {
        using var project = TemporaryFolder.WithOwnProject();
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(project.Root);
        try
        {
            foreach (var step in Steps(File.ReadAllLines(Path.Combine(Repository.Root, page))))
                await RunAsync(step, page);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    private static async Task RunAsync(Step step, string page)
    {
        if (step.Command.StartsWith(Append, StringComparison.Ordinal))
        {
            await File.AppendAllLinesAsync(step.Command[Append.Length..], step.Shown);
            return;
        }

        if (!step.Command.StartsWith("infra ", StringComparison.Ordinal))
        {
            using var bash = Process.Start("bash", ["-ec", step.Command]);
            await bash.WaitForExitAsync();
            Assert.True(bash.ExitCode == 0, $"{page}: {step.Command}");
            return;
        }

        if (step.ExitCode != ExitCode.BadUsage) Assert.Null(ErrorOf(step.Command));
        if (NotRun.Any(reason => step.Command.Contains(reason.Part, StringComparison.Ordinal))) return;
        foreach (var first in Before.GetValueOrDefault(step.Command, []))
            Assert.Equal(0, (await InfraCommand.RunOnOwnStacksAsync(first.Split(' '))).ExitCode);
        var run = await InfraCommand.RunOnOwnStacksAsync(step.Command.Split(' ')[1..]);
        Assert.True(
            run.ExitCode == step.ExitCode,
            $"{page}: {step.Command}: exit code {run.ExitCode}\n{run.Output}{run.Error}");
        var printed = (run.Output + run.Error).Split('\n');
        var from = 0;
        foreach (var line in step.Shown.Where(line => line.Trim() != "…"))
        {
            from = Array.IndexOf(printed, line, from) + 1;
            Assert.True(
                from > 0, $"{page}: '{line}' is not printed there by {step.Command}, but\n{run.Output}{run.Error}");
        }
    }

    private static string? ErrorOf(string command)
    {
        var args = command["infra ".Length..]
            .Replace("<stack>", "dev", StringComparison.Ordinal)
            .Replace("<cluster>", "armored-core-development", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return UsageError.Find(Commands.Parse(Infra.Stacks.Environments.Stacks, args), args)?.Message;
    }

    /// <summary>
    /// The commands of a page: `infra` commands in all blocks, every line in a ```sh block, and text to append to a
    /// file.
    /// </summary>
    private static List<Step> Steps(string[] lines)
    {
        var steps = new List<Step>();
        var fence = (string?)null;
        var canShow = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                fence = fence is null ? line[3..] : null;
            }
            else if (fence == "text") { if (canShow) steps[^1].Shown.Add(line); }
            else if (fence == "yaml"
                && steps is [.., { Command: var last }]
                && last.StartsWith(Append, StringComparison.Ordinal))
            {
                steps[^1].Shown.Add(line);
            }
            else if (AddAtEnd().Match(line) is { Success: true } added)
            {
                steps.Add(new(Append + added.Groups[1].Value, 0));
            }
            else if (CommandOf(line, fence) is { } command)
            {
                steps.Add(new(Comment().Replace(command, ""), ExitCodeOf(line)));
            }
            else if (line.Length > 0)
            {
                canShow = false;
            }

            if (fence != "text" && CommandOf(line, fence) is not null) canShow = true;
        }

        return steps;
    }

    private static string? CommandOf(string line, string? fence)
    {
        var text = line.Trim();
        if (fence is null && !line.StartsWith("    ", StringComparison.Ordinal)) return null;
        if (text.StartsWith(LongName, StringComparison.Ordinal)) return "infra " + text[LongName.Length..];
        return text.StartsWith("infra ", StringComparison.Ordinal) || (fence == "sh" && text.Length > 0) ? text : null;
    }

    private static int ExitCodeOf(string line) =>
        Said().Match(line) is { Success: true } said ? int.Parse(said.Groups[1].Value, null) : 0;

    private sealed record Step(string Command, int ExitCode)
    {
        public List<string> Shown { get; } = [];
    }

    [GeneratedRegex("(?<!`)`(infra [^`]+)`")]
    private static partial Regex InSentence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s+#\s.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("^Add at the end of `([^`]+)`:$")]
    private static partial Regex AddAtEnd();

    [GeneratedRegex("# exit code ([0-9])$")]
    private static partial Regex Said();
}

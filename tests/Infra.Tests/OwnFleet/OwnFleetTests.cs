using System.Text.RegularExpressions;

namespace Infra.Tests.OwnFleet;

/// <summary>
/// A team replaces the fleet with its own: every line of the page about it holds, and all tests pass with other stacks.
/// </summary>
public sealed partial class OwnFleetTests
{
    private const string Page = "docs/your-own-fleet.md";

    [CloneFact(NeedsSample = true)]
    public async Task The_documented_steps_lead_from_a_clone_to_a_commit()
    {
        using var clone = await Clone.CreateAsync();
        // A recorded kubectl output replaces a supervisor.
        var tools = Path.Combine(Repository.Root, "tests", "Infra.Tests", "OwnFleet");
        foreach (var step in Steps(File.ReadAllLines(Path.Combine(Repository.Root, Page))))
        {
            if (step.File is { } file)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(clone.Path(file))!);
                if (step.IsAppended) await File.AppendAllTextAsync(clone.Path(file), step.Text);
                else await File.WriteAllTextAsync(clone.Path(file), step.Text);
                continue;
            }

            var run = await clone.BashAsync(
                $$"""
                function infra { dotnet run --project src/Infra.Cli -- "$@"; }
                function kubectl { cat '{{tools}}/sv-01.yaml'; }
                set -e
                {{step.Text}}
                """);
            Assert.True(run.ExitCode == step.ExitCode, $"{step.Text}\n{run.ExitCode}\n{run.Output}{run.Error}");
            var printed = (run.Output + run.Error).Split('\n');
            var from = 0;
            foreach (var line in step.Shown.Where(line => line.Trim() != "…"))
            {
                var at = Array.IndexOf(printed, line, from);
                Assert.True(at >= 0, $"'{line}' is not printed by\n{step.Text}\nbut\n{run.Output}{run.Error}");
                from = at + 1;
            }
        }

        // Only the fleet changed, and the page of rules is the only C# file.
        var touched = await clone.BashAsync("git show --stat=200 --format= --name-only HEAD; git status --porcelain");
        Assert.All(
            touched.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            file => Assert.Matches(@"^(stacks/|Pulumi\.[a-z]+\.yaml$)", file));
    }

    [CloneFact]
    public async Task All_tests_pass_with_the_stacks_of_another_team()
    {
        using var clone = await Clone.CreateAsync();
        foreach (var file in Directory.EnumerateFiles(clone.Root, "Pulumi.*.yaml")) File.Delete(file);
        foreach (var file in Directory.EnumerateFiles(clone.Path("stacks"), "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) is not ("Program.cs" or "Infra.Stacks.csproj" or "packages.stand-ins.lock.json"))
                File.Delete(file);
        }

        var readme = await File.ReadAllTextAsync(clone.Path("README.md"));
        clone.CopyIn(Path.Combine(Repository.Root, "tests", "OtherFleet"));
        await File.WriteAllTextAsync(clone.Path("README.md"), readme);

        // The other test projects cannot see stacks/, so they would only repeat.
        var run = await clone.BashAsync(
            """
            set -e
            dotnet build Infra.sln --nologo -v quiet
            dotnet test tests/Infra.Tests --no-build
            dotnet test tests/Infra.IntegrationTests --no-build
            """);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("Infra.Tests.dll", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("Failed: +[1-9]", run.Output);
        Assert.Contains("stacks/ is not the sample fleet", await SkippedAsync(clone), StringComparison.Ordinal);
    }

    private static async Task<string> SkippedAsync(Clone clone)
    {
        var run = await clone.BashAsync(
            "dotnet test tests/Infra.Tests --no-build --filter DocumentTests --logger 'console;verbosity=detailed'");
        return run.Output;
    }

    private static List<Step> Steps(IReadOnlyList<string> lines)
    {
        var steps = new List<Step>();
        var (fence, file, isAppended, content) = ((string?)null, (string?)null, false, new List<string>());
        foreach (var line in lines)
        {
            if (Into().Match(line) is { Success: true } into)
            {
                (file, isAppended) = (into.Groups[2].Value, into.Groups[1].Value == "Add at the end of");
            }
            else if (line.StartsWith("```", StringComparison.Ordinal) && fence is null)
            {
                (fence, content) = (line[3..], []);
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (fence == "sh") steps.AddRange(Commands(content));
                else if (fence == "text") steps[^1].Shown.AddRange(content);
                else if (file is not null)
                    steps.Add(new(string.Join('\n', content) + "\n", 0) { File = file, IsAppended = isAppended });
                (fence, file) = (null, null);
            }
            else if (fence is not null)
            {
                content.Add(line);
            }
        }

        return steps;
    }

    private static IEnumerable<Step> Commands(IEnumerable<string> lines) =>
        from line in lines
        where !line.StartsWith("function ", StringComparison.Ordinal)
        select new Step(line, Said().Match(line) is { Success: true } said ? int.Parse(said.Groups[1].Value, null) : 0);

    private sealed record Step(string Text, int ExitCode)
    {
        public string? File { get; init; }

        public bool IsAppended { get; init; }

        public List<string> Shown { get; } = [];
    }

    [GeneratedRegex("^(Write into|Add at the end of) `([^`]+)`:$")]
    private static partial Regex Into();

    [GeneratedRegex("# exit code ([0-9])$")]
    private static partial Regex Said();
}

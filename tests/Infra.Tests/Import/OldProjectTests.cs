using Infra.Foundation;
using Infra.Import;
using Infra.Tests.Cli;

namespace Infra.Tests.Import;

/// <summary>
/// Runs a project of the old templater through both imports. The new project's sets generate the same Applications,
/// with the values that the old tool rendered.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class OldProjectTests : IDisposable
{
    private const string Variable = "INFRA_TEST_OWNER";
    private const string Dns = "templates/cluster/example/dns/external-dns/values.yaml.tpl";

    private static readonly string[] Sets =
        ["s1-external-dns", "s1-loki-go", "s2-cert-manager", "s4-kyverno", "s7-alerts"];

    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Infra.Tests/Import");

    private readonly TemporaryFolder _folder = new();

    public OldProjectTests()
    {
        Environment.SetEnvironmentVariable(Variable, "platform");
        _folder.CopyIn(Path.Combine(Folder, "OldProject"));
        _folder.Write("inventory.yaml", File.ReadAllText(Path.Combine(Folder, "OldSets/inventory.yaml")));
        foreach (var set in Sets)
            _folder.Write($"sets/{set}.yaml", File.ReadAllText(Path.Combine(Folder, $"OldSets/sets/{set}.yaml")));
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        _folder.Dispose();
    }

    [Fact]
    public async Task The_two_imports_produce_a_project_with_the_same_Applications_and_values()
    {
        var migration = Migration.Run(Request("platform"), new(_folder.Root));
        Assert.True(migration.IsProven, string.Join('\n', migration.Problems));
        Assert.Equal(["IMP112"], migration.Problems.Select(problem => problem.Code));

        var import = await ImportedProject.ImportAsync(_folder, rendered: "rendered");
        Assert.Empty(import.Problems);
        Assert.True(import.IsProven);
        Assert.Equal(
            ["alpha-alerts", "alpha-cert-manager", "alpha-external-dns", "alpha-grafana-loki", "alpha-kyverno"],
            import.Proof!.Applications.Select(one => one.Name).Where(name => name.StartsWith("alpha")));
        Assert.Contains(import.Proof.Deliberate, meant => meant is
        {
            What: "private values inline instead of a file of the values repository",
            Count: 3,
        });
        var (manifests, problems) = await ImportedProject.DeclaredAsync(_folder.Path("new"));
        Assert.Empty(problems);
        Assert.Contains(
            "txtOwner: cGxhdGZvcm0=",
            manifests.Single(one => one is { Kind: "ApplicationSet", Name: "external-dns" }).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_import_commands_produce_a_project_that_can_be_checked_and_previewed()
    {
        string[] all = ["--stack", "carried", "--into", "new", "--rendered", "rendered", "-C", _folder.Root];
        string[][] steps =
        [
            ["import", "python", "--config", "config.yml", "--templates", "templates", "--env", $"{Variable}=platform",
                "--timestamp", "2026-01-02", .. all],
            ["import", "applicationsets", "sets", "--inventory", "inventory.yaml", .. all],
            ["check", "carried", "-C", _folder.Path("new")],
            ["preview", "carried", "-C", _folder.Path("new")],
        ];
        var printed = "";
        foreach (var step in steps)
        {
            var run = await InfraCommand.RunOverAsync(new([ImportedProject.Rules]), step);
            Assert.True(run.ExitCode == 0, $"{step[0]} {step[1]}\n{run.Output}{run.Error}");
            printed = run.Output;
        }

        Assert.StartsWith("Argo CD creates ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_differ_from_the_old_ones_are_not_proven_and_not_shown()
    {
        Assert.True(Migration.Run(Request("platform"), new(_folder.Root)).IsProven);
        Environment.SetEnvironmentVariable(Variable, "another");
        var import = await ImportedProject.ImportAsync(_folder, rendered: "rendered");
        Assert.False(import.IsProven);
        Assert.Equal(2, import.Problems.Count(problem => problem.Code == "APS006"
            && problem.What.Contains("private values differ", StringComparison.Ordinal)));
        Assert.DoesNotContain("YW5vdGhlcg==", string.Join('\n', import.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unlisted_variable_is_a_problem_and_its_files_count_as_failed_and_not_missing()
    {
        var migration = Migration.Run(Request(null), new(_folder.Root));
        var problem = Assert.Single(migration.Problems);
        Assert.Equal(("IMP012", new Position(Dns, 5)), (problem.Code, problem.Position));
        Assert.Contains("--env NAME", problem.Cure, StringComparison.Ordinal);
        Assert.Equal(
            [FileStatus.Failed, FileStatus.YamlEqual, FileStatus.Failed, FileStatus.YamlEqual],
            migration.Old.Select(file => file.Status));
        Assert.False(migration.IsProven);
    }

    [Fact]
    public void The_value_of_a_variable_is_never_shown()
    {
        var migration = Migration.Run(Request("another"), new(_folder.Root));
        Assert.False(migration.IsProven);
        var details = string.Join('\n', migration.Old.Select(file => file.Detail));
        Assert.Contains("became '  txtOwner: [hidden]'", details, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_an_unexpected_layout_is_a_problem()
    {
        var migration = Migration.Run(
            Request("platform") with { Templates = "templates/cluster/example" }, new(_folder.Root));
        Assert.Contains(migration.Problems, problem => problem.Code == "IMP013");
        Assert.Empty(migration.Written);
    }

    [Theory]
    [InlineData("--rendered")]
    [InlineData("--output")]
    public async Task The_command_accepts_variables_and_the_old_option_name(string option)
    {
        string[] arguments =
        [
            "import", "python", "--config", "config.yml", "--templates", "templates", option, "rendered",
            "--stack", "no-such-stack", "--into", "new", "--timestamp", "2026-01-02", "-C", _folder.Root,
        ];
        var run = await InfraCommand.RunAsync([.. arguments, "--env", Variable]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("IMP113", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("platform'", run.Output, StringComparison.Ordinal);
        var unset = await InfraCommand.RunAsync([.. arguments, "--env", "INFRA_TEST_UNSET"]);
        Assert.Contains("the environment has no 'INFRA_TEST_UNSET'", unset.Error, StringComparison.Ordinal);
    }

    private static ImportRequest Request(string? owner)
    {
        var request = new ImportRequest
        {
            Tool = OldTool.Python,
            Config = "config.yml",
            Templates = "templates",
            Output = "rendered",
            Stack = ImportedProject.Rules.Stack,
            NewFolder = "new",
            Timestamp = "2026-01-02",
        };
        return owner is null
            ? request
            : request with { EnvironmentVariables = request.EnvironmentVariables.Add(Variable, owner) };
    }
}

using Infra.Cli.New;

namespace Infra.Tests.Cli;

/// <summary>`infra new project`: a new fleet in an empty folder, or one that replaces the sample.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class NewProjectTests
{
    private static readonly string[] ProgramFiles = ["stacks/Infra.TestStacks.csproj", "stacks/Program.cs"];

    [Fact]
    public async Task An_empty_folder_becomes_a_project_that_passes_its_check()
    {
        using var folder = new TemporaryFolder();
        var run = await RunAsync(
            folder, "--env", "dev", "--env", "staging", "--supervisor", "sv-01=10.0.0.1", "--supervisor",
            "sv.two=https://sv2.example:8443/");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Next: build the program again", run.Output, StringComparison.Ordinal);
        Assert.Contains("This folder has no program", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            """
              infra:supervisors:
              - name: sv-01
                server: https://10.0.0.1:6443
                token: {env: SV_01_TOKEN}
              - name: sv.two
                server: https://sv2.example:8443
                token: {env: SV_TWO_TOKEN}
            """,
            File.ReadAllText(folder.Path("Pulumi.dev.yaml")),
            StringComparison.Ordinal);
        Assert.Contains(
            "Revisions = CatalogRevisions.Of((\"dev\", \"main\"), (\"staging\", \"main\")),",
            File.ReadAllText(folder.Path("stacks/Dev.cs")),
            StringComparison.Ordinal);

        Assert.Equal(0, (await InfraCommand.RunAsync("schema", "--check", "-C", folder.Root)).ExitCode);
        // The rules of the running program require two bundles; those of the generated page require none.
        folder.Replace(
            "stacks/catalog.yaml",
            "\ncomponents:",
            "- {name: security-basic, description: Required by this program.}\n\ncomponents:");
        var check = await InfraCommand.RunAsync("check", "dev", "-C", folder.Root);
        Assert.DoesNotContain("1 problem", check.Output, StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public async Task The_sample_is_replaced_only_if_explicitly_requested()
    {
        using var folder = Sample();
        var before = folder.Files();

        var refused = await RunAsync(folder, "--stack", "lab");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("OUT013  stacks/ holds the sample fleet: ", refused.Error, StringComparison.Ordinal);
        var dry = await RunAsync(folder, "--stack", "lab", "--dry-run");
        Assert.Equal(0, dry.ExitCode);
        Assert.Contains("would remove stacks/Dev.cs\n", dry.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());

        var run = await RunAsync(folder, "--stack", "lab", "--replace-sample");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "Pulumi.lab.yaml", "Pulumi.yaml", "stacks/Environments.cs", .. ProgramFiles[..1], "stacks/Lab.cs",
                .. ProgramFiles[1..], "stacks/catalog.yaml", "stacks/lab/inventory.yaml", "stacks/lab/settings.yaml",
                "stacks/pipeline.yml",
                "stacks/schemas/catalog.schema.json", "stacks/schemas/cluster.schema.json",
                "stacks/schemas/settings-layer.schema.json", "stacks/schemas/stack.schema.json",
                "stacks/settings.schema.json", "stacks/settings.yaml",
                "stacks/templates/networking/ingress-nginx/values.yaml.j2",
            ],
            folder.Files());
        Assert.Contains(
            "[Lab.Rules]", File.ReadAllText(folder.Path("stacks/Environments.cs")), StringComparison.Ordinal);
        Assert.DoesNotContain("This folder has no program", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fleet_that_is_not_the_sample_is_never_replaced()
    {
        using var folder = Sample();
        File.Delete(folder.Path("stacks/SAMPLE.md"));
        var before = folder.Files();
        var run = await RunAsync(folder, "--stack", "lab", "--replace-sample");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "OUT014  a fleet already exists: Pulumi.dev.yaml.", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Theory]
    [InlineData("--stack 'Lab' is not a stack name", "--stack", "Lab")]
    [InlineData("--stack 'program' is not a stack name", "--stack", "program")]
    [InlineData("--stack 'templates' is not a stack name", "--stack", "templates")]
    [InlineData("--env 'a b' ", "--env", "a b")]
    [InlineData("--env 'a' is given twice", "--env", "a", "--env", "a")]
    [InlineData("--supervisor 'sv' is given twice", "--supervisor", "sv=10.0.0.1", "--supervisor", "sv=10.0.0.2")]
    [InlineData("--supervisor takes NAME=ADDRESS", "--supervisor", "sv")]
    [InlineData("--supervisor takes NAME=ADDRESS", "--supervisor", "sv=http://10.0.0.1")]
    [InlineData("--supervisor takes NAME=ADDRESS", "--supervisor", "sv=https://me:PLANTED@10.0.0.1")]
    [InlineData("--supervisor takes NAME=ADDRESS", "--supervisor", "s v=10.0.0.1")]
    public async Task Bad_usage_exits_with_code_1(string error, params string[] args)
    {
        using var folder = new TemporaryFolder();
        var run = await RunAsync(folder, args);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files());
    }

    // A class with such a name would hide another class, and the program would no longer build.
    [Theory]
    [InlineData("all")]
    [InlineData("stacks")]
    [InlineData("rules")]
    [InlineData("stack-rules")]
    [InlineData("known-stacks")]
    [InlineData("limit")]
    [InlineData("i-read-only-list")]
    [InlineData("equals")]
    [InlineData("to-string")]
    public void A_stack_name_whose_class_name_is_already_used_by_pages_is_rejected(string stack) =>
        Assert.Equal(
            $"would be the class {StackPage.NameOf(stack)}, which pages use already", StackPage.BrokenNameRule(stack));

    [Theory]
    [InlineData("class")]
    [InlineData("new")]
    [InlineData("dev")]
    [InlineData("north-a1")]
    [InlineData("eu2-west")]
    public void Other_stack_names_are_valid(string stack) => Assert.Null(StackPage.BrokenNameRule(stack));

    [Theory]
    [InlineData("sv=10.0.0.1", "https://10.0.0.1:6443")]
    [InlineData("sv=10.0.0.1:8443", "https://10.0.0.1:8443")]
    [InlineData("sv=sv.example.org", "https://sv.example.org:6443")]
    [InlineData("sv=https://sv.example.org", "https://sv.example.org")]
    [InlineData("sv=[fd00::1]:6443", "https://[fd00::1]:6443")]
    public void A_supervisor_address_is_completed_to_a_URL(string text, string server) =>
        Assert.Equal(server, SupervisorAddress.Parse(text)!.Server);

    private static TemporaryFolder Sample()
    {
        var folder = TemporaryFolder.WithFleet();
        folder.Write("stacks/SAMPLE.md", "The sample.\n");
        return folder;
    }

    private static Task<InfraCommand> RunAsync(TemporaryFolder folder, params string[] args) =>
        InfraCommand.RunAsync(["new", "project", .. args, "-C", folder.Root]);
}

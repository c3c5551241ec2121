using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Infra.Foundation;
using Infra.Program;
using Infra.TestStacks;
using Infra.Tests.Cli;
using PulumiEngine;

namespace Infra.Tests.Engine;

/// <summary>
/// The engine saves the whole state after every step unless a variable disables that. A large stack gets a warning
/// about it once, and only under an engine.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class CheckpointTests
{
    private const string Code = "OUT116";
    private const string Switch = "PULUMI_SKIP_CHECKPOINTS";
    private const string Backend = "PULUMI_BACKEND_URL";

    [Theory]
    [InlineData(150, null, null, false)]
    [InlineData(151, null, null, true)]
    [InlineData(151, Switch, "true", false)]
    [InlineData(151, Switch, "yes", true)]
    [InlineData(151, Backend, "https://api.pulumi.com", false)]
    [InlineData(151, Backend, "s3://states", true)]
    public async Task The_program_warns_about_a_large_stack(int clusters, string? name, string? value, bool isWarned)
    {
        using var project = ProjectOf(clusters);
        await using var engine = await InProcessEngine.StartAsync(new()
        {
            Project = "infra",
            Stack = "dev",
            DryRun = true,
            Config = new Dictionary<string, string>
            {
                ["infra:inventory"] = "recorded",
                ["infra:catalogUrl"] = "https://git.example.com/catalog.git",
            }.ToImmutableDictionary(),
        });

        var run = await StartedProgram.RunAsync(
            StartedProgram.OfFleet, engine, project.Root, name is null ? [] : [(name, value!)]);

        Assert.Equal((0, "", ""), run);
        Assert.Equal(clusters, engine.Registrations.Count(one => one.Type == "kubernetes:core/v1:Secret"));
        var logs = engine.Logs.Where(log => log.Message.StartsWith(Code, StringComparison.Ordinal)).ToList();
        Assert.Equal(isWarned ? 1 : 0, logs.Count);
        Assert.All(logs, log => Assert.Equal(LogLevel.Warning, log.Level));
    }

    [Fact]
    public async Task The_warning_names_the_consequence_with_numbers_and_the_cure()
    {
        using var project = ProjectOf(151);
        var warning = Assert.Single(await WarningsAsync(project, _ => null));
        Assert.Equal(("stack 'dev'", Severity.Warning), (warning.Subject, warning.Severity));
        Assert.Equal(
            string.Join(
                "\n        ",
                "OUT116  stack 'dev' declares 151 clusters, and PULUMI_SKIP_CHECKPOINTS is not set: on a file or "
                    + "object-store backend the engine saves the whole state after every step, in previews too.",
                "A preview of 200 new clusters takes 32 seconds and 3.6 GB; one of 1,000 takes more than 20 GB and "
                    + "does not end. With the variable 1,000 take 45 seconds and 0.64 GB.",
                "Set PULUMI_SKIP_CHECKPOINTS=true for previews. For an update it is a choice: docs/operations.md, "
                    + "\"A thousand clusters\"."),
            warning.ToString());
        Assert.Contains(
            "## A thousand clusters\n",
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md")),
            StringComparison.Ordinal);
    }

    // The values that the engine accepts as true, and no others.
    [Theory]
    [InlineData("1", false)]
    [InlineData("true", false)]
    [InlineData("TRUE", false)]
    [InlineData("True", false)]
    [InlineData("tRuE", false)]
    [InlineData("", true)]
    [InlineData("0", true)]
    [InlineData("false", true)]
    [InlineData("t", true)]
    [InlineData("T", true)]
    [InlineData("y", true)]
    [InlineData("yes", true)]
    [InlineData("on", true)]
    [InlineData("2", true)]
    [InlineData("01", true)]
    [InlineData(" true", true)]
    [InlineData("true ", true)]
    public async Task The_variable_is_read_like_the_engine_reads_it(string value, bool isWarned)
    {
        using var project = ProjectOf(151);
        var warnings = await WarningsAsync(project, name => name == Switch ? value : null);
        Assert.Equal(isWarned, warnings.Count == 1);
        Assert.All(warnings, warning => Assert.Contains(
            value.Length == 0 ? $"{Switch} is not set:" : $"{Switch} is neither 'true' nor '1':",
            warning.What,
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://api.pulumi.com", false)]
    [InlineData("HTTPS://pulumi.example.com/", false)]
    [InlineData("http://localhost:8080", false)]
    [InlineData("file://~", true)]
    [InlineData("file:///var/states", true)]
    [InlineData("s3://states?region=eu-central-1&endpoint=https://minio.example.com", true)]
    [InlineData("gs://states", true)]
    [InlineData("azblob://states", true)]
    [InlineData("postgres://states.example.com/pulumi", true)]
    [InlineData("/var/states", true)]
    [InlineData("states", true)]
    [InlineData("", true)]
    public async Task Only_backends_that_store_the_whole_state_are_warned_about(string url, bool isWarned)
    {
        using var project = ProjectOf(151);
        var warnings = await WarningsAsync(project, name => name == Backend ? url : null);
        Assert.Equal(isWarned, warnings.Count == 1);
    }

    [Theory]
    [InlineData("preview", "dev")]
    [InlineData("preview", "dev", "--format", "json")]
    [InlineData("check", "dev")]
    [InlineData("render", "dev", "--out", "rendered")]
    public async Task No_CLI_command_warns_because_none_has_a_state(params string[] command)
    {
        using var project = ProjectOf(151);
        if (command[0] == "render") command[^1] = project.Path(command[^1]);
        var run = await InfraCommand.RunAsync([.. command, "-C", project.Root]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.DoesNotContain(Code, run.Output + run.Error, StringComparison.Ordinal);
        Assert.NotEqual("", run.Output + run.Error);
    }

    private static async Task<IReadOnlyList<Problem>> WarningsAsync(
        TemporaryFolder project, Func<string, string?> environment)
    {
        var files = new ProjectFiles(project.Root);
        var dev = StackName.Parse("dev");
        EnvironmentRun? run = null;
        await Recording.RecordAsync(
            async () => run = await EnvironmentProgram.RunAsync(
                Environments.Stacks, dev, files, new() { EngineEnvironment = environment }),
            new("infra", "dev", files.StackFile(dev, new())!.Values(), []),
            new([], []));
        return [.. run!.Problems.Where(problem => problem.Code == Code)];
    }

    private static TemporaryFolder ProjectOf(int clusters)
    {
        var project = TemporaryFolder.WithFleet();
        Directory.Delete(project.Path("stacks/dev/clusters"), recursive: true);
        var text = new StringBuilder("supervisors:\n- name: sv-1\n  clusters:\n");
        for (var i = 0; i < clusters; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  - apiVersion: run.tanzu.vmware.com/v1alpha3
                    kind: TanzuKubernetesCluster
                    metadata:
                      name: one-of-many-{{i:000}}
                      namespace: many
                      uid: 00000000-0000-4000-8000-{{i:000000000000}}
                      creationTimestamp: "2025-02-11T12:14:31Z"
                      labels: {env: staging, core-basic: enabled, security-basic: enabled}
                    status:
                      phase: running
                      apiEndpoints: [{host: "10.0.{{i / 250}}.{{i % 250}}", port: 6443}]

                """);
        }

        project.Write("stacks/dev/inventory.yaml", text.ToString());
        return project;
    }
}

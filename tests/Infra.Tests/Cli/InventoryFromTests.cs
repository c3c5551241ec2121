namespace Infra.Tests.Cli;

/// <summary>`infra inventory --from`: a recording from kubectl's output.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class InventoryFromTests
{
    private const string Recording = "stacks/dev/inventory.yaml";

    [Fact]
    public async Task A_recording_is_written_from_the_files_of_all_supervisors()
    {
        using var project = Project();
        project.Write("one.yaml", Object("TanzuKubernetesCluster", "alpha", "10.0.0.1"));
        project.Write(
            "two.yaml", $"{Object("Cluster", "alpha", "10.0.0.1")}---\n{Object("Cluster", "beta", "10.0.0.2")}");
        project.Write("three.yaml", Object("TanzuKubernetesCluster", "gamma", "10.0.0.3"));

        var run = await RunAsync(project, "--record", "sv-1=one.yaml", "sv-1=two.yaml", "sv-2=three.yaml");

        Assert.Equal((0, "Recorded 3 clusters in stacks/dev/inventory.yaml.\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            ["alpha sv-1", "beta sv-1", "gamma sv-2"],
            run.Output.Split('\n')[1..^1].Select(line => string.Join(' ', Words(line)[..2])));
        var again = await InfraCommand.RunAsync("inventory", "dev", "-C", project.Root);
        Assert.Equal((0, run.Output), (again.ExitCode, again.Output));
        Assert.DoesNotContain("PLANTED", File.ReadAllText(project.Path(Recording)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dash_means_standard_input()
    {
        using var project = Project();
        var before = Console.In;
        using var input = new StringReader(Object("Cluster", "alpha", "10.0.0.1"));
        Console.SetIn(input);
        try
        {
            var run = await InfraCommand.RunAsync("inventory", "dev", "--from", "sv=-", "-C", project.Root);
            Assert.Equal(0, run.ExitCode);
            Assert.Contains("alpha", run.Output, StringComparison.Ordinal);
            Assert.False(File.Exists(project.Path(Recording)));
        }
        finally
        {
            Console.SetIn(before);
        }
    }

    [Fact]
    public async Task A_recorded_supervisor_is_dropped_only_if_explicitly_allowed()
    {
        using var project = Project();
        project.Write("one.yaml", Object("Cluster", "alpha", "10.0.0.1"));
        project.Write("two.yaml", Object("Cluster", "beta", "10.0.0.2"));
        Assert.Equal(0, (await RunAsync(project, "--record", "sv-1=one.yaml", "sv-2=two.yaml")).ExitCode);
        var recording = File.ReadAllText(project.Path(Recording));

        var run = await RunAsync(project, "--record", "sv-1=one.yaml");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "INV012  --from does not name supervisor 'sv-2', which has 1 cluster in stacks/dev/inventory.yaml.",
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal(recording, File.ReadAllText(project.Path(Recording)));

        // Reading only one of the files does not count as a removal.
        Assert.Equal(0, (await RunAsync(project, "", "sv-1=one.yaml")).ExitCode);
        Assert.Equal(0, (await RunAsync(project, "--record --allow-removals 99", "sv-1=one.yaml")).ExitCode);
        Assert.DoesNotContain("sv-2", File.ReadAllText(project.Path(Recording)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_name_missing_from_the_settings_is_a_warning_with_the_nearest_name()
    {
        using var project = Project();
        project.Write("one.yaml", Object("Cluster", "alpha", "10.0.0.1"));
        project.Replace(
            "Pulumi.dev.yaml",
            "config:\n",
            "config:\n  infra:supervisors:\n  - name: sv-hamburg-01\n    kubeconfig: ~/.kube/config\n");
        var run = await RunAsync(project, "", "sv-hamburg-10=one.yaml");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("INV102", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'sv-hamburg-01'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_unusable_files_are_reported_at_once()
    {
        using var project = Project();
        project.Write("table.txt", "NAMESPACE  NAME\nteam-a     alpha\n");
        var run = await RunAsync(project, "--record", "sv-1=absent.yaml", "sv-2=table.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("FIL001", run.Error, StringComparison.Ordinal);
        Assert.Contains("INV010", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(project.Path(Recording)));
    }

    [Fact]
    public async Task Invisible_characters_are_escaped_in_the_table_and_in_problems()
    {
        using var project = Project();
        project.Write("one.yaml", Object("Cluster", "\"a\\n::error::b\\e[31m\"", "10.0.0.1"));
        var run = await RunAsync(project, "--record", "sv-1=one.yaml");
        Assert.Contains("a⟨U+000A⟩::error::b⟨U+001B⟩[31m", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.Output.Split('\n').Length);

        var check = await InfraCommand.RunAsync("check", "dev", "-C", project.Root);
        Assert.Equal(2, check.ExitCode);
        Assert.DoesNotContain("\n::error", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', check.Output);
        var annotations = await InfraCommand.RunAsync("check", "dev", "-o", "github", "-C", project.Root);
        Assert.DoesNotContain("\n::error::", annotations.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', annotations.Output);
    }

    [Theory]
    [InlineData("one.yaml")]
    [InlineData("=one.yaml")]
    [InlineData("sv=")]
    [InlineData("sv-1=-", "--from", "sv-2=-")]
    [InlineData("sv=one.yaml", "--inventory", "recorded")]
    public async Task Bad_usage_exits_with_code_1(params string[] written)
    {
        var run = await InfraCommand.RunAsync(["inventory", "dev", "--from", .. written, "-C", Repository.Fleet]);
        Assert.Equal(1, run.ExitCode);
    }

    private static TemporaryFolder Project()
    {
        var project = new TemporaryFolder();
        project.CopyIn(Path.Combine(Repository.Cases, "_project"));
        File.Delete(project.Path(Recording));
        return project;
    }

    private static Task<InfraCommand> RunAsync(TemporaryFolder project, string options, params string[] dumps) =>
        InfraCommand.RunAsync([
            "inventory",
            "dev",
            .. dumps.Select(dump => dump.Split('=')).SelectMany(
                dump => (string[])["--from", $"{dump[0]}={project.Path(dump[1])}"]),
            .. Words(options),
            "-C",
            project.Root,
        ]);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Object(string kind, string name, string host)
    {
        var group = kind == "Cluster" ? "cluster.x-k8s.io/v1beta1" : "run.tanzu.vmware.com/v1alpha3";
        return $$"""
            apiVersion: {{group}}
            kind: {{kind}}
            metadata:
              name: {{name}}
              namespace: team-a
              labels: {env: dev, core-basic: enabled, security-basic: enabled}
              annotations: {note: PLANTED}
            spec: {controlPlaneEndpoint: {port: 6443, host: "{{host}}"} }
            status:
              phase: running
              apiEndpoints: [{port: 6443, host: "{{host}}"}]
              conditions: [{type: Ready, status: "True"}, {type: ControlPlaneReady, status: "True"}]

            """;
    }
}

using System.Text.Json.Nodes;

namespace Infra.IntegrationTests.Engine;

/// <summary>
/// An update whose engine is killed while it creates objects: the leftovers, and "An update was cut off" in
/// docs/operations.md.
/// </summary>
[Collection(BesideUnderTheEngine.Name)]
public sealed class KilledUpdateTests(ArgoHub hub)
{
    private const int Clusters = 40;
    private const string StillPending = "pending operations from previous deployment";

    [EngineFact]
    public async Task With_checkpoints_the_state_has_everything_except_pending_operations()
    {
        await using var project = await StartAsync("killed");
        await KillAsync(project);
        var made = await project.Objects.UidsAsync();

        var locked = await project.PulumiAsync("up", "--yes", "--stack", "dev");
        Assert.NotEqual(0, locked.ExitCode);
        Assert.Contains("the stack is currently locked by 1 lock(s)", locked.Error, StringComparison.Ordinal);
        await project.SucceedAsync(["cancel", "--yes", "--stack", "dev"]);
        var known = await StateAsync(project, "resources");
        var pending = await StateAsync(project, "pending_operations");
        Assert.NotEmpty(known);
        Assert.Empty(made.Select(Name).Except(known).Except(pending));

        var taken = await project.UpAsync(EngineProject.TakesOver);
        Assert.Equal(pending.Count > 0, taken.All.Contains(StillPending, StringComparison.Ordinal));
        // Without a terminal, a refresh clears none of them unless it has this option.
        await project.SucceedAsync(["refresh", "--yes", "--stack", "dev", "--clear-pending-creates"]);
        Assert.Empty(await StateAsync(project, "pending_operations"));
        await AssertWholeAsync(project, made);
    }

    [EngineFact]
    public async Task Without_checkpoints_the_state_has_nothing_from_the_killed_update()
    {
        await using var project = await StartAsync("killed-unknown");
        await KillAsync(project, ("PULUMI_SKIP_CHECKPOINTS", "true"));
        var made = await project.Objects.UidsAsync();
        await project.SucceedAsync(["cancel", "--yes", "--stack", "dev"]);
        Assert.Empty(await StateAsync(project, "resources"));
        Assert.Empty(await StateAsync(project, "pending_operations"));

        var refused = await project.PulumiAsync("up", "--yes", "--skip-preview", "--stack", "dev");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("already exists", refused.All, StringComparison.Ordinal);
        await project.UpAsync(EngineProject.TakesOver);
        await AssertWholeAsync(project, made);
    }

    private static async Task AssertWholeAsync(EngineProject project, IReadOnlyList<string> made)
    {
        var next = await project.UpAsync();
        Assert.DoesNotContain(StillPending, next.All, StringComparison.Ordinal);
        Assert.Equal(Clusters, (await project.Objects.ClusterSecretsAsync()).Count);
        // The objects that the killed update created are still the same objects.
        Assert.Empty(made.Except(await project.Objects.UidsAsync()));
        await project.AssertNoChangesAsync();
    }

    private async Task<EngineProject> StartAsync(string @namespace)
    {
        var project = await EngineProject.StartAsync(hub.Server, "dev", @namespace);
        project.SetClusters(GuestCluster.Some("dev", Clusters));
        return project;
    }

    private static async Task KillAsync(EngineProject project, params (string, string)[] environment)
    {
        using var update = RunningPulumi.Start(
            project, ["up", "--yes", "--skip-preview", "--stack", "dev"], environment);
        try
        {
            await EngineProcesses.UntilAsync(
                async () => update.Process.HasExited || (await project.Objects.ClusterSecretsAsync()).Count > 0,
                () => "no cluster Secret");
            await update.KillAsync();
            Assert.True((await project.Objects.ClusterSecretsAsync()).Count < Clusters, "it was over already");
            // The idle language host checks only every few minutes whether its engine is alive.
            await EngineProcesses.AssertNoneLeftAsync(project, but: "pulumi-language-dotnet");
        }
        finally
        {
            EngineProcesses.EndAll(project);
        }

        RemoveEmptyAttributes(project);
    }

    // See the page: a kill during a checkpoint can leave an empty file, and then no state can be loaded.
    private static void RemoveEmptyAttributes(EngineProject project)
    {
        foreach (var file in new DirectoryInfo(project.PathOf("state")).EnumerateFiles(
            "*.json.attrs", SearchOption.AllDirectories).Where(file => file.Length == 0))
        {
            file.Delete();
        }
    }

    /// <summary>The names of the control plane's objects in one list of the stack's state.</summary>
    private static async Task<IReadOnlyList<string>> StateAsync(EngineProject project, string list)
    {
        var export = await project.SucceedAsync(["stack", "export", "--stack", "dev"]);
        return
        [
            .. (JsonNode.Parse(export.Output)!["deployment"]![list] as JsonArray ?? [])
                .Select(one => (string)(one!["resource"] ?? one)["urn"]!)
                .Where(urn => urn.Contains("$kubernetes:", StringComparison.Ordinal))
                .Select(urn => urn.Split("::")[^1]),
        ];
    }

    private static string Name(string uid) => uid.Split(' ')[0];
}

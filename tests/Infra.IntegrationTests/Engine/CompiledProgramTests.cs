using Infra.IntegrationTests.Program;

namespace Infra.IntegrationTests.Engine;

/// <summary>`runtime: dotnet`, as for a user: the language host compiles the project's own program.</summary>
[Collection(BesideUnderTheEngine.Name)]
public sealed class CompiledProgramTests(ArgoHub hub)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [EngineFact]
    public async Task The_language_host_compiles_and_runs_the_program()
    {
        await using var project = await EngineProject.StartAsync(hub.Server, "dev", "compiled", "runtime: dotnet");
        project.SetClusters(GuestCluster.Some("dev", 2));
        WriteProgram(project);

        await RunAsync(project, "preview", "--stack", "dev");
        Assert.Empty(await project.Objects.UidsAsync());
        await RunAsync(project, "up", "--yes", "--skip-preview", "--stack", "dev");
        Assert.Equal(2, (await project.Objects.ClusterSecretsAsync()).Count);
        await EngineProcesses.AssertNoneLeftAsync(project);
    }

    // Without compiler servers, because one would outlive the test.
    private static async Task RunAsync(EngineProject project, params string[] args)
    {
        using var pulumi = RunningPulumi.Start(
            project,
            args,
            ("UseSharedCompilation", "false"),
            ("MSBUILDDISABLENODEREUSE", "1"),
            ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"));
        var run = await pulumi.EndAsync(Limit);
        Assert.True(run.ExitCode == 0, run.All);
    }

    private static void WriteProgram(EngineProject project)
    {
        var repository = LiveProject.Repository;
        var fleet = Path.Combine(repository, "tests", "Fleet", "stacks");
        var program = File.ReadAllText(Path.Combine(fleet, "Infra.TestStacks.csproj"))
            .Replace("../../../", repository + "/", StringComparison.Ordinal);
        project.Write("stacks/Infra.TestStacks.csproj", program);
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            project.Write(
                file, $"<Project><Import Project=\"{Path.Combine(repository, file)}\" /></Project>\n");
        }

        foreach (var file in new[] { ".editorconfig", "global.json" })
            project.Write(file, File.ReadAllText(Path.Combine(repository, file)));
    }
}

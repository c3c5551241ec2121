using Infra.Changes;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Model.Values;
using Infra.Program;
using Infra.TestStacks;

namespace Infra.Bench.Programs;

/// <summary>
/// Times each step of EnvironmentProgram and of a preview separately: cold, as the command line runs them. Prints JSON.
/// </summary>
internal static class StagesProgram
{
    private const string Stack = "prod";

    public static async Task<int> RunAsync(string project)
    {
        var files = new ProjectFiles(project);
        var clock = new StageClock();
        var file = files.StackFile(StackName.Parse(Stack), new())!;
        var recording = await Recording.RecordAsync(
            () => DeclareAsync(files, clock),
            new("infra", Stack, file.Values(), file.SecretKeys()),
            new(SecretMask.ReadableKeys, [ClusterConfig.NoCredentials]));
        clock.End("7 declarations, recorded");
        var plan = Plan.Between([], recording.Manifests);
        clock.End("8 plan");
        Console.WriteLine(clock);
        return plan.Changes.Count > 0 ? 0 : 1;
    }

    private static Task DeclareAsync(ProjectFiles files, StageClock clock)
    {
        clock.End("1 start of the recorder");
        var problems = new ProblemList();
        var rules = Environments.Stacks.Find(StackName.Parse(Stack), problems)!;
        var settings = StackSettings.Read(StackName.Parse(Stack), files, null, problems);
        var catalog = files.Catalog(problems);
        var settingsFiles = files.SettingsFiles(StackName.Parse(Stack), problems);
        clock.End("2 settings and catalog");
        var inventory = files.Inventory(StackName.Parse(Stack), problems);
        clock.End("3 inventory");
        problems.ThrowIfErrors();
        var fleet = Fleet.From(inventory!, rules, Environments.Stacks, catalog, problems);
        var clusterSettings = Settings.From(settingsFiles, fleet, catalog, problems);
        Composition.Check(catalog!, rules, problems);
        var today = new RunOptions().Today;
        var overrides = FleetOverrides.Create(
            settingsFiles.Clusters.Select(file => file.Deviations), fleet, catalog!, rules, today, problems);
        clock.End("4 fleet and each cluster's settings");
        var templates = files.Templates(catalog!, rules, problems);
        problems.ThrowIfErrors();
        clock.End("5 templates");
        var composition = Composition.Create(fleet, catalog!, rules, overrides);
        CompositionLints.Check(composition, problems);
        RepositoryCredentials.CheckUse(settings!.Repositories, composition, settings.CatalogUrl, problems);
        var values = FleetValues.Render(composition, clusterSettings, templates, problems);
        var valuesService = settings.ValuesServiceFor(rules, problems);
        problems.ThrowIfErrors();
        clock.End("6 composition and values");
        var args = settings.CreateControlPlaneArgs(composition, values, ClusterCredentials.None, valuesService);
        _ = new ControlPlane("control-plane", args);
        return Task.CompletedTask;
    }
}

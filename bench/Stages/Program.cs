using Infra.Bench.Stages;
using Infra.Declarations;
using Infra.Model;
using Infra.Offline;
using Infra.Stacks;
using Stages = Infra.Bench.Stages.Stages;

// Usage: infra-bench-stages <project>. The steps of EnvironmentProgram and of a preview, each on its own clock: cold, as the
// command line runs them. Prints JSON.
const string Stack = "prod";
var files = new ProjectFiles(args[0]);
var stages = new Stages();
var file = files.StackFile(Stack, new())!;
var recording = await Recording.OfAsync(RunAsync, new("infra", Stack, file.Values(), file.SecretKeys()), new(Registrations.HarmlessKeys, [ClusterConfig.NoCredentials]));
stages.End("7 declarations, recorded");
var plan = Plan.Between([], recording.Manifests);
stages.End("8 plan");
Console.WriteLine(stages);
return plan.Changes.Count > 0 ? 0 : 1;

Task RunAsync()
{
    stages.End("1 start of the recorder");
    var problems = new ProblemList();
    var rules = Environments.Find(Stack, problems)!;
    var settings = StackSettings.Read(Stack, files, null, problems);
    var catalog = files.Catalog(problems);
    var settingsFiles = files.SettingsFiles(Stack, problems);
    stages.End("2 settings and catalog");
    var inventory = files.Inventory(Stack, problems);
    stages.End("3 inventory");
    problems.ThrowIfErrors();
    var fleet = Fleet.From(inventory!, rules, Environments.Owners, catalog, problems);
    var clusterSettings = Settings.From(settingsFiles, fleet, catalog, problems);
    Composition.Check(catalog!, rules, problems);
    var overrides = FleetOverrides.Of(settingsFiles.Clusters, fleet, catalog!, rules, new RunOptions().Today, problems);
    stages.End("4 fleet and each cluster's settings");
    var templates = files.Templates(catalog!, rules, problems);
    problems.ThrowIfErrors();
    stages.End("5 templates");
    var composition = Composition.Of(fleet, catalog!, rules, overrides);
    CompositionLints.Check(composition, problems);
    RepositoryCredentials.CheckUse(settings!.Repositories, composition, settings.CatalogUrl, problems);
    var values = FleetValues.Render(composition, clusterSettings, templates, problems);
    var valuesService = settings.ValuesServiceFor(rules, problems);
    problems.ThrowIfErrors();
    stages.End("6 composition and values");
    _ = new ControlPlane("control-plane", settings.For(composition, values, ClusterCredentials.None, valuesService));
    return Task.CompletedTask;
}

using Infra.Changes;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Import;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Tests.Import;

/// <summary>A stack defined by the tests, regardless of the program's stacks, over an imported project.</summary>
internal static class ImportedProject
{
    public static StackRules Rules { get; } = new()
    {
        Stack = StackName.Parse("carried"),
        Revisions = CatalogRevisions.Of(("dev", "development"), ("staging", "staging")),
        RequiredBundles = BundleName.Set("core-basic", "security-basic"),
        WithheldComponents = [],
        OwnLabels = [],
        TemplateVariables = ["INFRA_TEST_OWNER"],
        Project = "platform",
        SyncPolicy = new() { SelfHeal = true, Prune = false, RemovedApplications = RemovedApplications.Delete },
        Removals = new()
        {
            Clusters = Limit.Percent(100),
            Components = Limit.Percent(100),
            Applications = Limit.Percent(100),
        },
        Creating = Limit.Percent(100),
    };

    /// <summary>The objects that the program declares in the folder, and its warnings.</summary>
    public static async Task<(IReadOnlyList<Manifest> Manifests, IReadOnlyList<Problem> Problems)> DeclaredAsync(
        string folder)
    {
        var files = new ProjectFiles(folder);
        var settings = files.StackFile(Rules.Stack, new())!;
        EnvironmentRun? run = null;
        var recording = await Recording.RecordAsync(
            async () => run = await EnvironmentProgram.RunAsync(new([Rules]), Rules.Stack, files, new()),
            new("infra", Rules.Stack.ToString(), settings.Values(), settings.SecretKeys()),
            new(["name", "server"], [ClusterConfig.NoCredentials]));
        return (recording.Manifests, run!.Problems);
    }

    /// <summary>Imports the ApplicationSets of a folder into `new` beside it, and proves them.</summary>
    public static async Task<SetImport> ImportAsync(
        TemporaryFolder folder, string? bundle = null, string? rendered = null)
    {
        var import = SetImport.Read(
            new()
            {
                Paths = ["sets"],
                Inventory = "inventory.yaml",
                Rules = Rules,
                NewFolder = "new",
                Bundle = bundle,
                Rendered = rendered,
            },
            new(folder.Root));
        if (import.Written.Length == 0) return import;
        var (manifests, problems) = await DeclaredAsync(folder.Path("new"));
        import.Add(problems);
        import.Prove([.. manifests.Select(manifest => manifest.Tree)]);
        return import;
    }
}

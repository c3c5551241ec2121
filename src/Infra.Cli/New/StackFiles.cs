using Infra.Foundation;
using Infra.Program;

namespace Infra.Cli.New;

/// <summary>
/// The starting files of one stack: its Pulumi settings, its settings layer, an empty recording, and its class with
/// rules.
/// </summary>
internal sealed record StackFiles
{
    /// <summary>The placeholder if the user did not give the catalog's URL.</summary>
    public const string ExampleCatalogUrl = "https://git.example.com/platform/service-catalog.git";

    public required string Stack { get; init; }

    /// <summary>The values of the env label whose clusters belong to the stack; at least one.</summary>
    public required IReadOnlyList<string> Envs { get; init; }

    public required string CatalogUrl { get; init; }

    public required IReadOnlyList<SupervisorAddress> Supervisors { get; init; }

    /// <summary>Bundles that every cluster must have.</summary>
    public IReadOnlyList<string> RequiredBundles { get; init; } = [];

    /// <summary>The file with the stack's rules.</summary>
    public string PageFile => $"stacks/{StackPage.NameOf(Stack)}.cs";

    public void AddTo(StartingFiles files)
    {
        var stack = StackName.Parse(Stack);
        files.Add(ProjectFiles.StackFilePath(stack), Filled("stack.yaml") + SupervisorLines());
        files.Add($"stacks/{Stack}/settings.yaml", Filled("settings.yaml"));
        files.Add(ProjectFiles.InventoryPath(stack), Filled("inventory.yaml"));
        files.Add(PageFile, Filled("page.txt"));
    }

    private string Filled(string file) => OwnText.Read(file)
        .Replace("<stack>", Stack, StringComparison.Ordinal)
        .Replace("<page>", StackPage.NameOf(Stack), StringComparison.Ordinal)
        .Replace("<envs>", Envs is [var one] ? $"`env: {one}`" : $"env {Wording.List(Envs)}", StringComparison.Ordinal)
        .Replace(
            "<revisions>",
            string.Join(", ", Envs.Select(env => $"(\"{env}\", \"main\")")),
            StringComparison.Ordinal)
        .Replace("<url>", CatalogUrl, StringComparison.Ordinal)
        .Replace("<bundles>", BundleSet(), StringComparison.Ordinal);

    private string BundleSet() => RequiredBundles is []
        ? "[]"
        : $"BundleName.Set({string.Join(", ", RequiredBundles.Select(bundle => $"\"{bundle}\""))})";

    private string SupervisorLines() => Supervisors is []
        ? ""
        : "  # Each has one login: a token, vsphere or a kubeconfig (docs/inventory.md).\n  infra:supervisors:\n"
            + string.Concat(Supervisors.Select(one =>
                $"  - name: {one.Name}\n    server: {one.Server}\n    token: {{env: {one.TokenVariable}}}\n"));
}

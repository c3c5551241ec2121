using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// The files of the new project that an import of ApplicationSets writes. `infra check` can run in it.
/// </summary>
internal static class SetProject
{
    public static SortedDictionary<string, string> Create(
        SetImportRequest request, IReadOnlyList<CatalogLine> lines, SetRepositories repositories, string recording) =>
        new(StringComparer.Ordinal)
        {
            ["Pulumi.yaml"] = "name: infra\nruntime: dotnet\nmain: stacks\n",
            [$"Pulumi.{request.Rules.Stack}.yaml"] = StackFile(repositories.CatalogUrl),
            [$"stacks/{request.Rules.Stack}/inventory.yaml"] = recording,
            ["stacks/catalog.yaml"] = Catalog(request, lines, repositories),
        };

    private static string StackFile(string? catalogUrl) => YamlText.RenderInOriginalOrder(Yaml.Map(
        ("config", Yaml.Map(
            ("infra:inventory", Yaml.Text("recorded")),
            ("infra:catalogUrl", catalogUrl is null ? null : Yaml.Text(catalogUrl))))));

    private static string Catalog(
        SetImportRequest request, IReadOnlyList<CatalogLine> lines, SetRepositories repositories)
    {
        var bundles = lines.Select(line => line.Bundle)
            .Concat(request.Rules.RequiredBundles.Select(bundle => bundle.ToString()))
            .Distinct()
            .Order(StringComparer.Ordinal);
        var others = repositories.Lines().ToList();
        var tree = Yaml.Map(
            ("bundles", Yaml.List(bundles.Select(bundle => Yaml.Map(
                ("name", Yaml.Text(bundle)),
                ("description", Yaml.Text("imported, to be described")))))),
            ("repositories", others.Count > 0 ? Yaml.List(others) : null),
            ("components", Yaml.List(lines.Select(line => line.Component))));
        return $"# From hand-written ApplicationSets.\n{YamlText.RenderInOriginalOrder(tree)}";
    }
}

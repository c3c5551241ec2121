using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Parses `stacks/catalog.yaml`.</summary>
public static class CatalogFile
{
    /// <summary>The catalog of a file. Returns null and adds the problems if the file has an error.</summary>
    public static Catalog? Parse(string text, string file, ProblemList problems)
    {
        problems = problems.Scope();
        if (YamlFile.ParseMap(text, file, problems) is not { } map) return null;
        var reader = new MapReader(map, "the catalog", problems);
        var bundles = Bundles(reader, problems);
        var repositories = RepositoryReader.Read(reader, problems);
        var components = Components(reader, bundles, repositories, problems);
        reader.Finish();
        if (problems.HasErrors) return null;
        ReportEmpty(bundles.Values, components.Values, problems);
        return new(bundles.Values, components.Values);
    }

    private static Dictionary<BundleName, Bundle> Bundles(MapReader catalog, ProblemList problems)
    {
        var bundles = new Dictionary<BundleName, Bundle>();
        foreach (var map in catalog.Maps("bundles"))
        {
            if (ReadBundle(map, problems) is { } bundle && !bundles.TryAdd(bundle.Name, bundle))
            {
                problems.Add(
                    CatalogProblems.DuplicateBundle(bundle.Position, bundle.Name, bundles[bundle.Name].Position));
            }
        }

        return bundles;
    }

    private static Bundle? ReadBundle(YamlMap map, ProblemList problems)
    {
        var reader = new MapReader(map, "a bundle of the catalog", problems);
        var text = reader.Text("name");
        var description = reader.Text("description");
        reader.Finish();
        if (text is null || description is null) return null;
        if (BundleName.TryParse(text, out var name)) return new(name, description, map.Position);
        problems.Add(CatalogProblems.BadName(reader.PositionOf("name"), "bundle", text, BundleName.BrokenRule(text)!));
        return null;
    }

    private static Dictionary<ComponentName, Component> Components(
        MapReader catalog,
        Dictionary<BundleName, Bundle> bundles,
        Dictionary<string, Repository> repositories,
        ProblemList problems)
    {
        var components = new Dictionary<ComponentName, Component>();
        foreach (var map in catalog.Maps("components"))
        {
            if (ComponentReader.Read(map, bundles, repositories, problems) is not { } component) continue;
            if (!components.TryAdd(component.Name, component))
            {
                problems.Add(CatalogProblems.DuplicateComponent(
                    map.Position, component.Name, components[component.Name].Position));
            }
        }

        return components;
    }

    private static void ReportEmpty(
        IEnumerable<Bundle> bundles, IEnumerable<Component> components, ProblemList problems)
    {
        var used = components.Select(component => component.Bundle).ToHashSet();
        foreach (var bundle in bundles.Where(bundle => !used.Contains(bundle.Name)))
            problems.Add(CatalogProblems.BundleWithoutComponents(bundle.Position, bundle.Name));
    }
}

using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>Parses `stacks/catalog.yaml`.</summary>
public static class CatalogFile
{
    /// <summary>Helm refuses longer release names (the Secret that holds a release adds to the name).</summary>
    private const int ReleaseNameLength = 53;

    private const int DefaultRetryLimit = 5;

    private static readonly ImmutableArray<string> DefaultSyncOptions = ["CreateNamespace=true"];

    /// <summary>The catalog; null, with the problems added, when the file does not give one.</summary>
    public static Catalog? Parse(string text, string file, ProblemList problems)
    {
        var before = problems.ErrorCount;
        if (YamlFile.ParseMap(text, file, problems) is not { } map) return null;
        var reader = new MapReader(map, "the catalog", problems);
        var bundles = Bundles(reader, problems);
        var components = Components(reader, bundles, problems);
        reader.Finish();
        if (problems.ErrorCount > before) return null;
        ReportEmpty(bundles.Values, components.Values, problems);
        return new(bundles.Values, components.Values);
    }

    private static Dictionary<BundleName, Bundle> Bundles(MapReader catalog, ProblemList problems)
    {
        var bundles = new Dictionary<BundleName, Bundle>();
        foreach (var map in catalog.Maps("bundles"))
        {
            if (BundleOf(map, problems) is { } bundle && !bundles.TryAdd(bundle.Name, bundle))
                problems.Add(Problem.DuplicateBundle(bundle.Position, bundle.Name, bundles[bundle.Name].Position));
        }

        return bundles;
    }

    private static Bundle? BundleOf(YamlMap map, ProblemList problems)
    {
        var reader = new MapReader(map, "a bundle of the catalog", problems);
        var text = reader.Text("name");
        var description = reader.Text("description");
        reader.Finish();
        if (text is null || description is null) return null;
        if (BundleName.TryParse(text, out var name)) return new(name, description, map.Position);
        problems.Add(Problem.BadName(reader.PositionOf("name"), "bundle", text, BundleName.BrokenRule(text)!));
        return null;
    }

    private static Dictionary<ComponentName, Component> Components(
        MapReader catalog, Dictionary<BundleName, Bundle> bundles, ProblemList problems)
    {
        var components = new Dictionary<ComponentName, Component>();
        var positions = new Dictionary<ComponentName, Position>();
        foreach (var map in catalog.Maps("components"))
        {
            if (ComponentOf(map, bundles, problems) is not { } component) continue;
            if (components.TryAdd(component.Name, component)) positions.Add(component.Name, map.Position);
            else problems.Add(Problem.DuplicateComponent(map.Position, component.Name, positions[component.Name]));
        }

        return components;
    }

    private static Component? ComponentOf(YamlMap map, Dictionary<BundleName, Bundle> bundles, ProblemList problems)
    {
        var before = problems.ErrorCount;
        var named = map.Find("name") is YamlScalar { Type: ScalarType.Text } scalar ? scalar.Text : null;
        var reader = new MapReader(map, named is null ? "a component of the catalog" : $"component '{named}'", problems);
        var name = reader.Text("name");
        var bundle = reader.Text("bundle");
        var chart = reader.Text("chart");
        var releaseName = reader.OptionalText("release");
        var @namespace = reader.OptionalText("namespace");
        var since = reader.Text("since");
        var syncOptions = reader.OptionalTexts("syncOptions").ToImmutableArray();
        var retryLimit = reader.OptionalCount("retryLimit");
        reader.Finish();
        if (name is null || bundle is null || chart is null || since is null) return null;

        if (ComponentName.BrokenRule(name) is { } nameRule) problems.Add(Problem.BadName(reader.PositionOf("name"), "component", name, nameRule));
        var fields = new FieldCheck(name, reader, problems);
        fields.MustKeep("release", "release", BrokenReleaseRule, releaseName);
        fields.MustKeep("namespace", "namespace", KubernetesNames.BrokenLabelRule, @namespace);
        fields.MustKeep("chart", "chart path", BrokenPathRule, chart);
        foreach (var option in syncOptions) fields.MustKeep("syncOptions", "sync option", BrokenOptionRule, option);
        // A name of 54 characters or more cannot be the release, too.
        if (releaseName is null && name.Length > ReleaseNameLength) fields.MustKeep("name", "release", BrokenReleaseRule, name);
        if (!BundleName.TryParse(bundle, out var bundleName) || !bundles.ContainsKey(bundleName))
        {
            problems.Add(Problem.UnknownBundleOfComponent(
                reader.PositionOf("bundle"), name, bundle, bundles.Keys.Select(known => known.ToString())));
        }

        if (problems.ErrorCount > before || bundleName is null) return null;
        return new()
        {
            Name = ComponentName.Parse(name),
            Bundle = bundleName,
            ChartPath = chart,
            Namespace = @namespace ?? name,
            ReleaseName = releaseName ?? name,
            Since = since,
            SyncOptions = syncOptions.IsEmpty ? DefaultSyncOptions : syncOptions,
            RetryLimit = retryLimit ?? DefaultRetryLimit,
        };
    }

    private static string? BrokenReleaseRule(string text) =>
        text.Length > ReleaseNameLength
            ? $"has {text.Length} characters; Helm allows {ReleaseNameLength}"
            : KubernetesNames.BrokenLabelRule(text);

    private static string? BrokenPathRule(string path) =>
        path.Split('/').All(part => part is not ("" or "." or "..")) ? null : "is not a plain relative path";

    private static string? BrokenOptionRule(string option)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < option.Length - 1 ? null : "is not Key=value";
    }

    private static void ReportEmpty(IEnumerable<Bundle> bundles, IEnumerable<Component> components, ProblemList problems)
    {
        var used = components.Select(component => component.Bundle).ToHashSet();
        foreach (var bundle in bundles.Where(bundle => !used.Contains(bundle.Name)))
            problems.Add(Problem.BundleWithoutComponents(bundle.Position, bundle.Name));
    }

    private readonly struct FieldCheck(string component, MapReader reader, ProblemList problems)
    {
        public void MustKeep(string key, string what, Func<string, string?> brokenRule, string? text)
        {
            if (text is not null && brokenRule(text) is { } rule)
                problems.Add(Problem.BadComponentField(reader.PositionOf(key), component, what, text, rule));
        }
    }
}

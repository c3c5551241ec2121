using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>
/// Generates Applications as Argo CD's ApplicationSet controller does: from list, clusters, plugin, matrix and merge
/// generators, with Go templates or the older `{{name}}` form. Any other form is rejected by name, so a result is
/// always what Argo CD would produce.
/// </summary>
public sealed class ApplicationGenerator(IEnumerable<ClusterParameters> clusters, PluginAnswer? plugin = null)
{
    private const string Finalizer = "resources-finalizer.argocd.argoproj.io";

    private static readonly string[] KeptMetadata = ["annotations", "labels", "name"];

    private readonly IReadOnlyList<ClusterParameters> _clusters = [.. clusters];

    /// <summary>The Applications of a set, in the order of its generators; each has metadata and spec.</summary>
    /// <exception cref="ArgoCDException">Argo CD would fail too: one bad set of parameters stops the whole
    /// set.</exception>
    /// <exception cref="UnsupportedFormException">The set has a form that is not supported here.</exception>
    public IReadOnlyList<YamlMap> Generate(YamlMap set)
    {
        if (set.TextAt("spec", "templatePatch") is { Length: > 0 }) throw new UnsupportedFormException("templatePatch");
        if (set.MapAt("spec", "template") is not { } template)
            throw new UnsupportedFormException("an ApplicationSet without a template");
        var templates = ParameterTemplates.Read(set);
        var generators = new ParameterGenerators(_clusters, plugin ?? NoPlugin, templates);
        return
        [
            .. set.MapsAt("spec", "generators")
                .SelectMany(generator => generators.Generate(generator))
                .ToList()
                .Select(parameters => Application(set, (YamlMap)templates.Render(template, parameters))),
        ];
    }

    private static YamlMap Application(YamlMap set, YamlMap rendered)
    {
        var at = rendered.Position;
        var metadata = rendered.MapAt("metadata");
        var entries = (metadata?.Entries ?? []).Where(entry => KeptMetadata.Contains(entry.Key)).ToList();
        // Argo CD ignores the namespace of the template.
        if (set.TextAt("metadata", "namespace") is { } home)
            entries.Add(new("namespace", at, new YamlScalar(home, ScalarType.Text, at)));
        if (FinalizersOf(set, metadata, at) is { } finalizers) entries.Add(new("finalizers", at, finalizers));
        return new(
            [
                new("metadata", at, new YamlMap(entries, at)),
                .. rendered.Entries
                    .Where(entry => entry.Key == "spec")
                    .Select(entry => entry with { Value = ApplicationFields.Typed(entry.Value) }),
            ],
            at);
    }

    private static YamlList? FinalizersOf(YamlMap set, YamlMap? metadata, Position at)
    {
        if (metadata.At("finalizers") is YamlList { Items.Count: > 0 } own) return own;
        return set.TextAt("spec", "syncPolicy", "preserveResourcesOnDeletion") is "true"
            ? null
            : new YamlList([new YamlScalar(Finalizer, ScalarType.Text, at)], at);
    }

    private static IReadOnlyList<YamlMap> NoPlugin(string configMap, IReadOnlyDictionary<string, string> parameters) =>
        throw new ArgoCDException($"error fetching ConfigMap: configmaps \"{configMap}\" not found");
}

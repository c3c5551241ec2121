using Infra.Foundation;

namespace Infra.Import;

/// <summary>A set as a component of the catalog, and the bundle that contains it.</summary>
internal sealed record CatalogLine(HandWrittenSet Set, string Bundle, YamlMap Component)
{
    private const string DefaultProject = "default";

    private static readonly string[] SetKeys =
        ["generators", "template", "goTemplate", "goTemplateOptions", "syncPolicy"];

    private static readonly string[] MetadataKeys = ["name", "namespace", "annotations", "finalizers"];

    private static readonly string[] SpecKeys =
    [
        "project", "source", "sources", "destination", "syncPolicy", "ignoreDifferences", "revisionHistoryLimit",
    ];

    private static readonly string[] SyncKeys = ["automated", "syncOptions", "retry", "managedNamespaceMetadata"];

    /// <summary>Converts a set.</summary>
    /// <exception cref="InexpressibleSetException">The catalog cannot express the set.</exception>
    public static CatalogLine Create(HandWrittenSet set, SetRepositories repositories, SetImportRequest request)
    {
        var templates = new SetTemplates(set);
        RefuseOthers(set.Spec, SetKeys, "spec.");
        RefuseOthers(set.Template.MapAt("metadata"), MetadataKeys, "template.metadata.");
        var spec = set.Template.MapAt("spec");
        RefuseOthers(spec, SpecKeys, "template.spec.");
        RefuseOthers(spec.MapAt("syncPolicy"), SyncKeys, "syncPolicy.");
        if (ComponentName.BrokenRule(set.Name) is { } rule)
            throw templates.Refused(set.Tree.Position, $"the name '{set.Name}', which {rule}");
        var bundle = SetSelection.FindBundle(set, templates)
            ?? request.Bundle
            ?? throw new InexpressibleSetException(SetProblems.NoBundle(set, set.Spec!.Position));
        var project = templates.Fixed(spec.At("project"), "the project");
        var suffix = SuffixOf();
        var @namespace = templates.Fixed(spec.At("destination", "namespace"), "the destination's namespace");
        IEnumerable<(string, YamlNode?)> named =
            [("name", Yaml.Text(set.Name)), ("bundle", Yaml.Text(bundle)), ("since", Yaml.Text("imported"))];
        IEnumerable<(string, YamlNode?)> others =
        [
            ("application", suffix == set.Name ? null : Yaml.Text(suffix)),
            ("namespace", @namespace == set.Name ? null : Yaml.Text(@namespace)),
            ("project", project == DefaultProject ? null : Yaml.Text(project)),
            .. Sync(spec.MapAt("syncPolicy")),
            ("ignoreDifferences", spec.At("ignoreDifferences")),
            ("revisionHistoryLimit", spec.At("revisionHistoryLimit")),
            ("annotations", Annotations()),
            ("finalizers", set.Template.At("metadata", "finalizers")),
        ];
        var sources = new SetSources(set, templates, repositories, request.Rendered is not null).Keys().ToList();
        return new(set, bundle, Yaml.Map([.. named, .. sources, .. others]));

        string SuffixOf()
        {
            var name = templates.Text(set.Template.At("metadata", "name"), "the Application's name");
            foreach (var prefix in (string[])["{{ .name }}-", "{{ .nameNormalized }}-"])
            {
                if (name.StartsWith(prefix, StringComparison.Ordinal) && !name[prefix.Length..].Contains("{{"))
                    return name[prefix.Length..];
            }

            throw templates.Refused(
                set.Template.At("metadata", "name")!.Position, "a name that is not <cluster>-<suffix>");
        }

        YamlMap? Annotations() => set.Template.MapAt("metadata", "annotations") is not { } annotations
            ? null
            : Yaml.Map(annotations.Entries.Select(entry => (
                entry.Key, (YamlNode?)Yaml.Text(templates.Text(entry.Value, $"the annotation '{entry.Key}'")))));

        void RefuseOthers(YamlMap? map, string[] known, string prefix)
        {
            if (map?.Entries.FirstOrDefault(entry => !known.Contains(entry.Key)) is { } other)
                throw templates.Refused(other.Position, $"'{prefix}{other.Key}'");
        }
    }

    private static IEnumerable<(string Key, YamlNode? Value)> Sync(YamlMap? policy)
    {
        var automated = policy.MapAt("automated");
        yield return ("automated", automated is null || policy.TextAt("automated", "enabled") is "false"
            ? Yaml.Flag(false)
            : Yaml.Map(
                ("prune", automated.Find("prune") ?? Yaml.Flag(false)),
                ("selfHeal", automated.Find("selfHeal") ?? Yaml.Flag(false)),
                ("allowEmpty", automated.Find("allowEmpty"))));
        yield return ("syncOptions", policy.At("syncOptions"));
        yield return ("retryLimit", policy.At("retry", "limit"));
        yield return ("retryBackoff", policy.At("retry", "backoff"));
        yield return ("managedNamespaceMetadata", policy.At("managedNamespaceMetadata"));
    }
}

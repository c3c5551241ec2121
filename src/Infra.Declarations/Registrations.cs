using System.Collections.Immutable;
using System.Text;
using Infra.Model;

namespace Infra.Declarations;

/// <summary>
/// Reads back what the objects of a control plane register, from the trees of manifests or of live objects. The
/// credentials in them are not looked at.
/// </summary>
public static class Registrations
{
    private const string ValuesSuffix = ".yaml";

    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The fields of a Secret that say which cluster or repository it is for; the others can hold credentials.</summary>
    public static ImmutableArray<string> HarmlessKeys { get; } = [.. RepositorySecret.ReadableKeys.Append("server").Order(StringComparer.Ordinal)];

    /// <summary>A label selector of everything that the stack wrote.</summary>
    public static string SelectorOf(string stack) => $"{Keys.Stack}={stack}";

    /// <summary>What may be kept of a value of a live Secret where only its cluster is of interest.</summary>
    public static string Show(string key, string value) => HarmlessKeys.Contains(key) ? value : "";

    /// <summary>What the objects of a stack amount to; other kinds and other stacks' objects are left out.</summary>
    public static Footprint FootprintOf(string stack, IReadOnlyCollection<YamlMap> objects) => Footprint.From(
        stack,
        objects.Select(ClusterOf).OfType<RegisteredCluster>(),
        objects.Select(ComponentOf).OfType<RegisteredComponent>());

    /// <summary>What the objects of a stack register, for explanations.</summary>
    public static StackState StateOf(string stack, IReadOnlyCollection<YamlMap> objects) => StackState.From(
        stack,
        [.. objects.Select(ClusterOf).OfType<RegisteredCluster>()],
        [.. objects.Select(ComponentOf).OfType<RegisteredComponent>()],
        [.. objects.Select(ValuesOf).OfType<RegisteredValues>()],
        [.. objects.Select(tree => KeyValuePair.Create(KeyOf(tree), tree))]);

    /// <summary>The object name of the cluster's Secret: Argo CD's own scheme, or that of an adopted one.</summary>
    public static string ObjectNameOf(Cluster cluster, IReadOnlyDictionary<ClusterName, string> adopted) =>
        adopted.GetValueOrDefault(cluster.Name) ?? ClusterSecretName.Of(cluster.Server);

    /// <summary>Null when the object is no cluster Secret with a name and a server.</summary>
    public static RegisteredCluster? ClusterOf(YamlMap secret)
    {
        if (TextOf(secret, "kind") is not "Secret") return null;
        var metadata = MapOf(secret, "metadata");
        var labels = TextsOf(metadata, "labels");
        if (labels.GetValueOrDefault(Keys.SecretType) is not "cluster") return null;
        if (DataOf(secret, "name") is not { } name || DataOf(secret, "server") is not { } server) return null;
        var annotations = TextsOf(metadata, "annotations");
        return new()
        {
            ObjectName = TextOf(metadata, "name") ?? "",
            ObjectNamespace = TextOf(metadata, "namespace") ?? "",
            ClusterName = name,
            Server = server,
            Stack = labels.GetValueOrDefault(Keys.Stack),
            Supervisor = annotations.GetValueOrDefault(Keys.Supervisor),
            Labels = labels,
            Uids = annotations
                .Where(annotation => annotation.Key.StartsWith(Keys.UidPrefix, StringComparison.Ordinal))
                .ToImmutableSortedDictionary(annotation => annotation.Key[Keys.UidPrefix.Length..], annotation => annotation.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>Null when the object is no ApplicationSet.</summary>
    public static RegisteredComponent? ComponentOf(YamlMap applicationSet)
    {
        var metadata = MapOf(applicationSet, "metadata");
        if (TextOf(applicationSet, "kind") is not "ApplicationSet" || TextOf(metadata, "name") is not { } name) return null;
        var spec = MapOf(applicationSet, "spec");
        return new()
        {
            Name = name,
            Stack = TextsOf(metadata, "labels").GetValueOrDefault(Keys.Stack),
            ApplicationSuffix = SuffixOf(TextOf(MapOf(MapOf(MapOf(applicationSet, "spec"), "template"), "metadata"), "name")) ?? name,
            Selectors =
            [
                .. MapsOf(MapOf(applicationSet, "spec"), "generators")
                    .SelectMany(generator => MapsOf(MapOf(generator, "merge"), "generators").Append(generator))
                    .Select(generator => MapOf(MapOf(generator, "clusters"), "selector"))
                    .OfType<YamlMap>()
                    .Select(LabelSelectors.Of),
            ],
            Generators = [.. MapsOf(spec, "generators").Select(GeneratorOf)],
            ObjectNamespace = TextOf(metadata, "namespace") ?? "",
            Bundle = TextsOf(metadata, "labels").GetValueOrDefault(Keys.Bundle),
            Removal = RemovalOf(spec),
            IsOrphaning = TextsOf(metadata, "annotations").GetValueOrDefault(Keys.DeletionPropagation) is "orphan",
            Target = TargetOf(MapOf(MapOf(spec, "template"), "spec")),
            Delivery = DeliveryOf(spec),
        };
    }

    /// <summary>Null when the object is no ConfigMap with a cluster's values.</summary>
    public static RegisteredValues? ValuesOf(YamlMap configMap)
    {
        if (TextOf(configMap, "kind") is not "ConfigMap") return null;
        var metadata = MapOf(configMap, "metadata");
        var labels = TextsOf(metadata, "labels");
        if (labels.GetValueOrDefault(Keys.Cluster) is not { } cluster) return null;
        return new()
        {
            Cluster = cluster,
            Stack = labels.GetValueOrDefault(Keys.Stack),
            ObjectName = TextOf(metadata, "name") ?? "",
            ObjectNamespace = TextOf(metadata, "namespace") ?? "",
            Texts = TextsOf(configMap, "data", ValuesSuffix),
        };
    }

    private static ManifestKey KeyOf(YamlMap tree)
    {
        var metadata = MapOf(tree, "metadata");
        return new(TextOf(metadata, "namespace") ?? "", TextOf(tree, "kind") ?? "", TextOf(metadata, "name") ?? "");
    }

    private static RegisteredGenerator GeneratorOf(YamlMap generator)
    {
        var merged = MapsOf(MapOf(generator, "merge"), "generators").Append(generator).ToList();
        var clusters = merged.Select(part => MapOf(part, "clusters")).FirstOrDefault(part => part is not null);
        return new()
        {
            Env = TextOf(MapOf(MapOf(clusters, "selector"), "matchLabels"), Keys.Env) ?? "",
            Revision = TextOf(MapOf(clusters, "values"), "revision"),
            OwnRevisions = merged
                .SelectMany(part => MapsOf(MapOf(part, "list"), "elements"))
                .Where(element => TextOf(element, "name") is not null && TextOf(element, "revision") is not null)
                .DistinctBy(element => TextOf(element, "name"))
                .ToImmutableSortedDictionary(element => TextOf(element, "name")!, element => TextOf(element, "revision")!, StringComparer.Ordinal),
        };
    }

    private static RemovalPolicy RemovalOf(YamlMap? spec) => new()
    {
        ApplicationsSync = TextOf(MapOf(spec, "syncPolicy"), "applicationsSync") ?? "sync",
        PreservesResources = TextOf(MapOf(spec, "syncPolicy"), "preserveResourcesOnDeletion") is "true",
        Finalizers = [.. ListOf(MapOf(MapOf(spec, "template"), "metadata"), "finalizers").OfType<YamlScalar>().Select(finalizer => finalizer.Text)],
    };

    private static RegisteredTarget TargetOf(YamlMap? application)
    {
        var sources = MapsOf(application, "sources").Concat(MapOf(application, "source") is { } single ? [single] : []);
        return new()
        {
            Namespace = TextOf(MapOf(application, "destination"), "namespace"),
            Project = TextOf(application, "project"),
            Release = sources.Select(source => TextOf(MapOf(source, "helm"), "releaseName")).FirstOrDefault(release => release is not null),
            Prunes = TextOf(MapOf(MapOf(application, "syncPolicy"), "automated"), "prune") is "true",
        };
    }

    private static RegisteredDelivery DeliveryOf(YamlMap? spec)
    {
        var merged = MapsOf(spec, "generators").SelectMany(generator => MapsOf(MapOf(generator, "merge"), "generators")).ToList();
        if (merged.Exists(generator => generator.Find("plugin") is not null)) return RegisteredDelivery.ValuesService;
        return merged.Exists(generator => MapsOf(MapOf(generator, "list"), "elements").Any(element => element.Find("helmValues") is not null))
            ? RegisteredDelivery.Inline
            : RegisteredDelivery.None;
    }

    private static string? SuffixOf(string? applicationName) =>
        applicationName?.StartsWith(ApplicationTemplate.NamePrefix, StringComparison.Ordinal) is true
            ? applicationName[ApplicationTemplate.NamePrefix.Length..]
            : null;

    // A live Secret has its texts in base64.
    private static string? DataOf(YamlMap secret, string key)
    {
        if (TextOf(MapOf(secret, "stringData"), key) is { } text) return text;
        if (TextOf(MapOf(secret, "data"), key) is not { } encoded) return null;
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) ? Encoding.UTF8.GetString(bytes.AsSpan(0, length)) : null;
    }

    private static YamlMap? MapOf(YamlMap? map, string key) => map?.Find(key) as YamlMap;

    private static IEnumerable<YamlNode> ListOf(YamlMap? map, string key) => (map?.Find(key) as YamlList)?.Items ?? [];

    private static IEnumerable<YamlMap> MapsOf(YamlMap? map, string key) => ListOf(map, key).OfType<YamlMap>();

    private static string? TextOf(YamlMap? map, string key) => (map?.Find(key) as YamlScalar)?.Text;

    // By the keys without the suffix; keys that do not have it are left out.
    private static ImmutableSortedDictionary<string, string> TextsOf(YamlMap? map, string key, string suffix = "") =>
        MapOf(map, key) is { } texts
            ? None.AddRange(
                from entry in texts.Entries
                where entry.Value is YamlScalar && entry.Key.EndsWith(suffix, StringComparison.Ordinal)
                select KeyValuePair.Create(entry.Key[..^suffix.Length], ((YamlScalar)entry.Value).Text))
            : None;
}

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
        if (secret.TextAt("kind") is not "Secret") return null;
        var metadata = secret.MapAt("metadata");
        var labels = metadata.MapAt("labels").TextMap();
        if (labels.GetValueOrDefault(Keys.SecretType) is not "cluster") return null;
        if (DataOf(secret, "name") is not { } name || DataOf(secret, "server") is not { } server) return null;
        var annotations = metadata.MapAt("annotations").TextMap();
        return new()
        {
            ObjectName = metadata.TextAt("name") ?? "",
            ObjectNamespace = metadata.TextAt("namespace") ?? "",
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
        var metadata = applicationSet.MapAt("metadata");
        if (applicationSet.TextAt("kind") is not "ApplicationSet" || metadata.TextAt("name") is not { } name) return null;
        var spec = applicationSet.MapAt("spec");
        return new()
        {
            Name = name,
            Stack = metadata.TextAt("labels", Keys.Stack),
            ApplicationSuffix = SuffixOf(spec.TextAt("template", "metadata", "name")) ?? name,
            Selectors =
            [
                .. spec.MapsAt("generators")
                    .SelectMany(generator => generator.MapsAt("merge", "generators").Append(generator))
                    .Select(generator => generator.MapAt("clusters", "selector"))
                    .OfType<YamlMap>()
                    .Select(LabelSelectors.Of),
            ],
            Generators = [.. spec.MapsAt("generators").Select(GeneratorOf)],
            ObjectNamespace = metadata.TextAt("namespace") ?? "",
            Bundle = metadata.TextAt("labels", Keys.Bundle),
            Removal = RemovalOf(spec),
            IsOrphaning = metadata.TextAt("annotations", Keys.DeletionPropagation) is "orphan",
            Target = TargetOf(spec.MapAt("template", "spec")),
            Delivery = DeliveryOf(spec),
        };
    }

    /// <summary>Null when the object is no ConfigMap with a cluster's values.</summary>
    public static RegisteredValues? ValuesOf(YamlMap configMap)
    {
        var metadata = configMap.MapAt("metadata");
        if (configMap.TextAt("kind") is not "ConfigMap" || metadata.TextAt("labels", Keys.Cluster) is not { } cluster) return null;
        return new()
        {
            Cluster = cluster,
            Stack = metadata.TextAt("labels", Keys.Stack),
            ObjectName = metadata.TextAt("name") ?? "",
            ObjectNamespace = metadata.TextAt("namespace") ?? "",
            Texts = configMap.MapAt("data").TextMap(ValuesSuffix),
        };
    }

    private static ManifestKey KeyOf(YamlMap tree) => new(tree.TextAt("metadata", "namespace") ?? "", Manifests.Kind(tree), Manifests.Name(tree));

    private static RegisteredGenerator GeneratorOf(YamlMap generator)
    {
        var merged = generator.MapsAt("merge", "generators").Append(generator).ToList();
        var clusters = merged.Select(part => part.MapAt("clusters")).FirstOrDefault(part => part is not null);
        return new()
        {
            Env = clusters.TextAt("selector", "matchLabels", Keys.Env) ?? "",
            Revision = clusters.TextAt("values", "revision"),
            OwnRevisions = merged
                .SelectMany(part => part.MapsAt("list", "elements"))
                .Where(element => element.TextAt("name") is not null && element.TextAt("revision") is not null)
                .DistinctBy(element => element.TextAt("name"))
                .ToImmutableSortedDictionary(element => element.TextAt("name")!, element => element.TextAt("revision")!, StringComparer.Ordinal),
        };
    }

    private static RemovalPolicy RemovalOf(YamlMap? spec) => new()
    {
        ApplicationsSync = spec.TextAt("syncPolicy", "applicationsSync") ?? "sync",
        PreservesResources = spec.TextAt("syncPolicy", "preserveResourcesOnDeletion") is "true",
        Finalizers = [.. spec.TextsAt("template", "metadata", "finalizers")],
    };

    private static RegisteredTarget TargetOf(YamlMap? application)
    {
        var sources = application.MapsAt("sources").Concat(application.MapAt("source") is { } single ? [single] : []);
        return new()
        {
            Namespace = application.TextAt("destination", "namespace"),
            Project = application.TextAt("project"),
            Release = sources.Select(source => source.TextAt("helm", "releaseName")).FirstOrDefault(release => release is not null),
            Prunes = application.TextAt("syncPolicy", "automated", "prune") is "true",
        };
    }

    private static RegisteredDelivery DeliveryOf(YamlMap? spec)
    {
        var merged = spec.MapsAt("generators").SelectMany(generator => generator.MapsAt("merge", "generators")).ToList();
        if (merged.Exists(generator => generator.Find("plugin") is not null)) return RegisteredDelivery.ValuesService;
        return merged.Exists(generator => generator.MapsAt("list", "elements").Any(element => element.Find("helmValues") is not null))
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
        if (secret.TextAt("stringData", key) is { } text) return text;
        if (secret.TextAt("data", key) is not { } encoded) return null;
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) ? Encoding.UTF8.GetString(bytes.AsSpan(0, length)) : null;
    }
}

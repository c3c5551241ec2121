using System.Collections.Immutable;
using System.Globalization;
using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>
/// The fields of a `TanzuKubernetesCluster` (run.tanzu.vmware.com) or a `Cluster` (cluster.x-k8s.io) that an inventory
/// needs. Other fields are ignored, because their shape differs between versions (`status.addons` is a map in v1alpha1
/// and a list later).
/// </summary>
internal sealed class ClusterObject
{
    public const string TanzuGroup = "run.tanzu.vmware.com";
    public const string TanzuKind = "TanzuKubernetesCluster";
    public const string ClusterApiGroup = "cluster.x-k8s.io";
    public const string ClusterApiKind = "Cluster";

    // The label with the name of the Tanzu Kubernetes release. `+` is not allowed in a label, so it is written `---`.
    private const string ReleaseLabel = "run.tanzu.vmware.com/tkr";

    private static readonly string[] ReadyConditions = ["Available", "Ready"];

    private static readonly string[] UpConditions = [
        "ControlPlaneInitialized", "ControlPlaneReady", "ControlPlaneAvailable", .. ReadyConditions,
    ];

    private readonly YamlMap? _metadata;
    private readonly YamlMap? _spec;
    private readonly YamlMap? _status;

    private ClusterObject(YamlMap manifest, string kind)
    {
        Kind = kind;
        Position = manifest.Position;
        _metadata = manifest.Find("metadata") as YamlMap;
        _spec = manifest.Find("spec") as YamlMap;
        _status = manifest.Find("status") as YamlMap;
    }

    public string Kind { get; }

    public bool IsTanzu => Kind == TanzuKind;

    public Position Position { get; }

    public string Name => TextOf(_metadata, "name")!;

    public string Namespace => TextOf(_metadata, "namespace")!;

    public string? Uid => TextOf(_metadata, "uid");

    public bool IsDeleting => TextOf(_metadata, "deletionTimestamp") is not null;

    public required ImmutableSortedDictionary<string, ObservedLabel> Labels { get; init; }

    public string? Phase => TextOf(_status, "phase");

    public ObservedEndpoint? Endpoint => IsTanzu
        ? ReadEndpoint(FirstEndpoint(_status) ?? FirstEndpoint(_status?.Find("clusterApiStatus") as YamlMap))
        : ReadEndpoint(_spec?.Find("controlPlaneEndpoint") as YamlMap);

    public string? KubernetesVersion => IsTanzu
        ? TextOf(_status, "version")
        : Labels.GetValueOrDefault(ReleaseLabel)?.Value.Replace("---", "+", StringComparison.Ordinal)
            ?? TextOf(_spec?.Find("topology") as YamlMap, "version");

    /// <summary>True if the control plane has been up at least once, as far as this object shows.</summary>
    public bool HasBeenUp => IsTanzu
        ? Phase is not "creating" && (Phase is not (null or "") || ReadStatus("ControlPlaneReady") is not null)
        : IsInitialized || UpConditions.Any(type => ReadStatus(type) is "True");

    /// <summary>
    /// True if the cluster is ready, by a condition for the object's current generation. An older condition describes
    /// the cluster before its last change. Cluster API names the condition `Available` since v1beta2; v1alpha1 objects
    /// only have a phase.
    /// </summary>
    public bool IsReady =>
        ReadyConditions.Any(IsTrueNow) || (IsTanzu && Condition("Ready") is null && Phase is "running");

    /// <summary>
    /// The object's fields. Returns null and adds a problem if the object does not describe a cluster.
    /// </summary>
    public static ClusterObject? Read(YamlMap manifest, string supervisor, ProblemList problems)
    {
        if (KindOf(manifest) is not { } kind)
        {
            problems.Add(InventoryProblems.NotACluster(
                manifest.Position, supervisor, TextOf(manifest, "apiVersion"), TextOf(manifest, "kind")));
            return null;
        }

        if (manifest.Find("metadata") is not YamlMap metadata
            || TextOf(metadata, "name") is not { } name
            || TextOf(metadata, "namespace") is null)
        {
            problems.Add(InventoryProblems.ClusterWithoutName(manifest.Position, supervisor));
            return null;
        }

        return new(manifest, kind) { Labels = ReadLabels(metadata, name, problems) };
    }

    /// <summary>True if the object's kind describes a cluster.</summary>
    public static bool IsCluster(YamlMap manifest) => KindOf(manifest) is not null;

    // Both are set once, when the control plane first responds, and never reset (Cluster API's contract).
    private bool IsInitialized =>
        TextOf(_status, "controlPlaneReady") is "true"
        || TextOf(_status?.Find("initialization") as YamlMap, "controlPlaneInitialized") is "true";

    private bool IsTrueNow(string type) =>
        Condition(type) is { } condition && TextOf(condition, "status") is "True" && !IsStale(condition);

    private bool IsStale(YamlMap condition) =>
        ReadNumber(_metadata, "generation") is { } generation
        && (ReadNumber(condition, "observedGeneration") ?? ReadNumber(_status, "observedGeneration")) is { } observed
        && observed < generation;

    private string? ReadStatus(string type) => TextOf(Condition(type), "status");

    private YamlMap? Condition(string type) =>
        (_status?.Find("conditions") as YamlList)?.Items
            .OfType<YamlMap>()
            .FirstOrDefault(item => TextOf(item, "type") == type);

    private static string? KindOf(YamlMap manifest) =>
        (TextOf(manifest, "apiVersion")?.Split('/'), TextOf(manifest, "kind")) switch
        {
            ([TanzuGroup, _], TanzuKind) => TanzuKind,
            ([ClusterApiGroup, _], ClusterApiKind) => ClusterApiKind,
            _ => null,
        };

    private static ImmutableSortedDictionary<string, ObservedLabel> ReadLabels(
        YamlMap metadata, string cluster, ProblemList problems)
    {
        var labels = ImmutableSortedDictionary.CreateBuilder<string, ObservedLabel>(StringComparer.Ordinal);
        if (metadata.Find("labels") is not YamlMap map) return labels.ToImmutable();
        foreach (var (key, position, value) in map.Entries)
        {
            if (value is YamlScalar { Type: ScalarType.Text } text) labels.Add(key, new(text.Text, position));
            else problems.Add(InventoryProblems.LabelIsNotText(position, cluster, key, value.Kind));
        }

        return labels.ToImmutable();
    }

    // In the status since v1alpha2, and in its `clusterApiStatus` in v1alpha1.
    private static YamlMap? FirstEndpoint(YamlMap? status) =>
        status?.Find("apiEndpoints") is YamlList { Items: [YamlMap first, ..] } ? first : null;

    private static ObservedEndpoint? ReadEndpoint(YamlMap? endpoint)
    {
        if (endpoint is null || TextOf(endpoint, "host") is not { Length: > 0 } host) return null;
        return new(host, ReadNumber(endpoint, "port") ?? 0, endpoint.Position);
    }

    private static int? ReadNumber(YamlMap? map, string key) =>
        map?.Find(key) is YamlScalar { Type: ScalarType.Integer } number
        && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string? TextOf(YamlMap? map, string key) =>
        map?.Find(key) is YamlScalar { IsNull: false } scalar ? scalar.Text : null;
}

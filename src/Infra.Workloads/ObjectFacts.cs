using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>What a reviewer must know about a kind or a field of a rendered object.</summary>
internal static partial class ObjectFacts
{
    private static readonly string[] PodOwners =
        ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod"];

    private static readonly string[] PermissionKinds = ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"];

    // What the API server rejects in an update. Sources: the validation of Kubernetes 1.30 (pkg/apis/*/validation).
    private static readonly (string Kind, Regex Path)[] Immutable =
    [
        ("Deployment", Selector()),
        ("DaemonSet", Selector()),
        ("ReplicaSet", Selector()),
        ("StatefulSet", OfStatefulSet()),
        ("Job", OfJob()),
        ("PersistentVolumeClaim", OfClaim()),
        ("Service", OfService()),
        ("RoleBinding", RoleReference()),
        ("ClusterRoleBinding", RoleReference()),
        ("StorageClass", OfStorageClass()),
        ("Secret", SecretType()),
        ("PriorityClass", PriorityValue()),
        ("IngressClass", ControllerOfClass()),
        ("CustomResourceDefinition", OfDefinition()),
        ("PersistentVolume", OfVolume()),
        ("RuntimeClass", RuntimeHandler()),
    ];

    /// <summary>True if the API server rejects a change of the field, so the object must be replaced.</summary>
    /// <param name="before">The object before the change.</param>
    /// <param name="path">The path of the field.</param>
    public static bool IsImmutable(YamlMap before, string path) =>
        before.TextAt("kind") is { } kind
        && (Array.Exists(Immutable, rule => rule.Kind == kind && rule.Path.IsMatch(path))
            || (kind is "ConfigMap" or "Secret" && before.TextAt("immutable") is "true" && Content().IsMatch(path)));

    /// <summary>True for a field that follows other changes and says nothing itself, such as a checksum.</summary>
    public static bool IsNoise(string path) => Noise().IsMatch(path);

    /// <summary>True if a change of the field restarts Pods.</summary>
    public static bool RestartsPods(string kind, string path) =>
        kind is "Deployment" or "StatefulSet" or "DaemonSet"
        && path.StartsWith("spec.template.", StringComparison.Ordinal);

    public static FactKind? FindKind(string kind, string path) => path switch
    {
        _ when PermissionKinds.Contains(kind) && Permission().IsMatch(path) => FactKind.Permissions,
        _ when kind is "CustomResourceDefinition" => FactKind.Definition,
        _ when kind is "Secret" && SecretData().IsMatch(path) => FactKind.Secret,
        _ when Array.Exists(PodOwners, owner => owner == kind) && Image().IsMatch(path) => FactKind.Image,
        "spec.replicas" => FactKind.Replicas,
        _ when Resources().IsMatch(path) => FactKind.Resources,
        _ => null,
    };

    /// <summary>The fact that a new or removed object of the kind is; null if it is an ordinary kind.</summary>
    public static FactKind? FindKind(string kind) => kind switch
    {
        "CustomResourceDefinition" => FactKind.Definition,
        _ when PermissionKinds.Contains(kind) => FactKind.Permissions,
        _ => null,
    };

    [GeneratedRegex(@"^spec\.selector([.\[]|$)")]
    private static partial Regex Selector();

    [GeneratedRegex(
        @"^spec\.(?!replicas$|template([.\[]|$)|updateStrategy|persistentVolumeClaimRetentionPolicy"
            + @"|minReadySeconds$|ordinals)")]
    private static partial Regex OfStatefulSet();

    [GeneratedRegex(@"^spec\.(template|selector|completions$|completionMode$|podFailurePolicy|manualSelector$)")]
    private static partial Regex OfJob();

    [GeneratedRegex(@"^spec\.(?!resources|volumeAttributesClassName$)")]
    private static partial Regex OfClaim();

    [GeneratedRegex(@"^spec\.(clusterIP$|clusterIPs|ipFamilies\[0\])")]
    private static partial Regex OfService();

    [GeneratedRegex(@"^roleRef([.\[]|$)")]
    private static partial Regex RoleReference();

    [GeneratedRegex(@"^(provisioner|parameters|reclaimPolicy|volumeBindingMode)([.\[]|$)")]
    private static partial Regex OfStorageClass();

    [GeneratedRegex(@"^(data|binaryData|stringData|immutable)([.\[]|$)")]
    private static partial Regex Content();

    [GeneratedRegex("^type$")]
    private static partial Regex SecretType();

    [GeneratedRegex("^(value|preemptionPolicy)$")]
    private static partial Regex PriorityValue();

    [GeneratedRegex(@"^spec\.controller$")]
    private static partial Regex ControllerOfClass();

    [GeneratedRegex(@"^spec\.(group|scope|names\.(kind|plural))$")]
    private static partial Regex OfDefinition();

    [GeneratedRegex(@"^spec\.(csi|nfs|hostPath|local|iscsi|fc)([.\[]|$)")]
    private static partial Regex OfVolume();

    [GeneratedRegex("^handler$")]
    private static partial Regex RuntimeHandler();

    [GeneratedRegex(
        @"metadata\.annotations\[(checksum/[^\]]*|[^\]]*[/-]checksum[^\]]*|rollme|helm\.sh/chart)\]$"
            + @"|metadata\.annotations\.(rollme|checksum[^.]*)$"
            + @"|metadata\.labels\[(helm\.sh/chart|app\.kubernetes\.io/version)\]$"
            + @"|metadata\.labels\.(chart|heritage)$")]
    private static partial Regex Noise();

    [GeneratedRegex(@"^(rules|subjects|roleRef|aggregationRule)([.\[]|$)")]
    private static partial Regex Permission();

    [GeneratedRegex(@"^(data|stringData)([.\[]|$)")]
    private static partial Regex SecretData();

    [GeneratedRegex(@"(containers|initContainers|ephemeralContainers)\[[^\]]*\]\.image$")]
    private static partial Regex Image();

    [GeneratedRegex(@"\.resources\.(requests|limits)([.\[]|$)|\.resources$")]
    private static partial Regex Resources();
}

/// <summary>What a change of a rendered object means to a reviewer.</summary>
public enum FactKind
{
    /// <summary>The API server rejects the change: the object must be deleted and created again.</summary>
    Replacement,

    /// <summary>A role or a binding.</summary>
    Permissions,

    /// <summary>A CustomResourceDefinition.</summary>
    Definition,

    /// <summary>A container runs another image.</summary>
    Image,

    /// <summary>The number of Pods.</summary>
    Replicas,

    /// <summary>Requests or limits of a container.</summary>
    Resources,

    /// <summary>The data of a Secret.</summary>
    Secret,
}

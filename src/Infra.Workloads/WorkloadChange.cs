using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>
/// One difference of what Helm renders, for every cluster that has it. Texts that name the cluster are replaced by
/// <see cref="DisplayText.Cluster"/> and the like if there are several clusters.
/// </summary>
public sealed record WorkloadChange
{
    /// <summary>What happens.</summary>
    public required WorkloadChangeKind Kind { get; init; }

    /// <summary>The component whose Applications change.</summary>
    public required string Component { get; init; }

    /// <summary>The object; null if whole Applications appear or go.</summary>
    public ObjectTitle? Object { get; init; }

    /// <summary>The clusters, in ordinal order.</summary>
    public required ImmutableArray<string> Clusters { get; init; }

    /// <summary>The changed fields without noise, in the order of the object.</summary>
    public ImmutableArray<FieldChange> Fields { get; init; } = [];

    /// <summary>The objects that appear or go with whole Applications, in Argo CD's order.</summary>
    public ImmutableArray<ObjectTitle> Objects { get; init; } = [];

    /// <summary>The images of the objects that appear, each once.</summary>
    public ImmutableArray<string> Images { get; init; } = [];

    /// <summary>What a reviewer must know, the most important first.</summary>
    public ImmutableSortedSet<FactKind> Facts { get; init; } = [];

    /// <summary>True if most clusters with a change of the same object have another one.</summary>
    public bool IsOutlier { get; init; }

    /// <summary>True if Pods restart.</summary>
    public bool RestartsPods { get; init; }

    /// <summary>How Argo CD runs the object if it is a hook, such as `PreSync`; null if it is none.</summary>
    public string? Hook { get; init; }

    /// <summary>The place in the order of importance; 0 is first.</summary>
    public int Rank => this switch
    {
        { Facts: { IsEmpty: false } facts } when facts.Contains(FactKind.Replacement) => 0,
        { IsOutlier: true } => 1,
        { Kind: WorkloadChangeKind.ApplicationRemoved or WorkloadChangeKind.ObjectRemoved } => 2,
        { Kind: WorkloadChangeKind.ApplicationAdded or WorkloadChangeKind.ObjectAdded } => 3,
        { Kind: WorkloadChangeKind.OnlyNoise } => 6,
        { Facts.IsEmpty: false } => 4,
        _ => 5,
    };
}

/// <summary>What happens to rendered objects.</summary>
public enum WorkloadChangeKind
{
    /// <summary>Whole Applications appear, with all their objects.</summary>
    ApplicationAdded,

    /// <summary>Whole Applications go. Whether their objects are deleted depends on the stack's policy.</summary>
    ApplicationRemoved,

    /// <summary>An object appears in Applications that stay.</summary>
    ObjectAdded,

    /// <summary>An object goes from Applications that stay.</summary>
    ObjectRemoved,

    /// <summary>Fields of an object change.</summary>
    ObjectChanged,

    /// <summary>Only checksums and labels of the chart's version change.</summary>
    OnlyNoise,
}

/// <summary>One object before and after, for every cluster where both are equal up to the cluster's texts.</summary>
/// <param name="Component">The component.</param>
/// <param name="Object">The object.</param>
/// <param name="Before">The object before; null if it is new.</param>
/// <param name="After">The object after; null if it goes.</param>
/// <param name="Clusters">The clusters, in ordinal order.</param>
public sealed record ChangedObject(
    string Component, ObjectTitle Object, YamlMap? Before, YamlMap? After, ImmutableArray<string> Clusters);

/// <summary>Applications that are not rendered, with the reason.</summary>
/// <param name="Component">The component.</param>
/// <param name="Reason">The reason, or Helm's message.</param>
/// <param name="Clusters">The clusters, in ordinal order.</param>
/// <param name="IsFault">True if the desired state itself fails to render, so Argo CD would fail too.</param>
public sealed record UnrenderedApplications(
    string Component, string Reason, ImmutableArray<string> Clusters, bool IsFault);

/// <summary>The clusters that share the objects of one rendered Application.</summary>
/// <param name="Component">The component.</param>
/// <param name="Cluster">The rendered cluster.</param>
/// <param name="StandsFor">The clusters whose objects were inferred, in ordinal order.</param>
public sealed record RepresentativeCluster(string Component, string Cluster, ImmutableArray<string> StandsFor);

/// <summary>What a change does to the objects that Helm renders, for the whole fleet.</summary>
public sealed record WorkloadReport
{
    /// <summary>The version of helm, such as `v4.1.4`.</summary>
    public required string HelmVersion { get; init; }

    /// <summary>The changes, the most important first.</summary>
    public required ImmutableArray<WorkloadChange> Changes { get; init; }

    /// <summary>Every changed object, before and after. They are read when they are enumerated.</summary>
    public required IEnumerable<ChangedObject> Objects { get; init; }

    /// <summary>Applications that are not rendered, faults first.</summary>
    public required ImmutableArray<UnrenderedApplications> Unrendered { get; init; }

    /// <summary>Who was rendered for whom; only entries that stand for another cluster.</summary>
    public required ImmutableArray<RepresentativeCluster> Representatives { get; init; }

    /// <summary>The number of renderings in this run.</summary>
    public required int Renders { get; init; }

    /// <summary>The number of renderings that came from the cache.</summary>
    public required int Reused { get; init; }

    /// <summary>The number of compared Applications: those that appear, go, or render from another input.</summary>
    public required int Applications { get; init; }

    /// <summary>The number of clusters with a compared Application.</summary>
    public required int Clusters { get; init; }

    /// <summary>The number of clusters that were rendered themselves, for at least one component.</summary>
    public required int RenderedClusters { get; init; }
}

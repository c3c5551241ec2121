using System.Collections.Immutable;

namespace Infra.Model.Desired;

/// <summary>
/// A stack's rules for one Argo CD project. The project's sources and destinations are not part of them: they follow
/// from its components and the stack's clusters.
/// </summary>
public sealed record ProjectRules
{
    /// <summary>For people, at most 255 characters; null for a generated description.</summary>
    public string? Description { get; init; }

    /// <summary>Namespaces, besides Argo CD's own, that its Applications may be in.</summary>
    public ImmutableSortedSet<string> SourceNamespaces { get; init; } = [];

    /// <summary>Namespaces in the clusters that nothing may be installed into. `*` is a wildcard.</summary>
    public ImmutableSortedSet<string> DeniedNamespaces { get; init; } = [];

    /// <summary>Cluster-scoped kinds that may be installed; empty for all.</summary>
    public ImmutableArray<ProjectKind> ClusterKinds { get; init; } = [];

    /// <summary>Cluster-scoped kinds that must not be installed.</summary>
    public ImmutableArray<ProjectKind> DeniedClusterKinds { get; init; } = [];

    /// <summary>Namespaced kinds that may be installed; empty for all.</summary>
    public ImmutableArray<ProjectKind> NamespaceKinds { get; init; } = [];

    /// <summary>Namespaced kinds that must not be installed.</summary>
    public ImmutableArray<ProjectKind> DeniedNamespaceKinds { get; init; } = [];

    /// <summary>Who may do what with its Applications, by the role's name.</summary>
    public ImmutableSortedDictionary<string, ProjectRole> Roles { get; init; } =
        ImmutableSortedDictionary.Create<string, ProjectRole>(StringComparer.Ordinal);

    /// <summary>When syncs are allowed or denied; empty for always allowed.</summary>
    public ImmutableArray<SyncWindow> SyncWindows { get; init; } = [];

    /// <summary>Null if Argo CD does not look for objects that belong to no Application.</summary>
    public OrphanedResources? OrphanedResources { get; init; }

    /// <summary>The rules by project name.</summary>
    /// <exception cref="ArgumentException">A project occurs twice.</exception>
    public static ImmutableSortedDictionary<string, ProjectRules> Of(
        params IEnumerable<(string Project, ProjectRules Rules)> rules) =>
        rules.ToImmutableSortedDictionary(own => own.Project, own => own.Rules, StringComparer.Ordinal);
}

/// <summary>A kind of object.</summary>
/// <param name="Group">The API group, empty for the core group; `*` for any.</param>
/// <param name="Kind">The kind; `*` for any.</param>
public sealed record ProjectKind(string Group, string Kind);

/// <summary>Permissions on a project's Applications, and the groups that have them.</summary>
public sealed record ProjectRole
{
    /// <summary>For people; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Policies in Argo CD's RBAC syntax, such as `p, proj:&lt;project&gt;:&lt;role&gt;, applications, sync,
    /// &lt;project&gt;/*, allow`.
    /// </summary>
    public required ImmutableArray<string> Policies { get; init; }

    /// <summary>Groups of the single sign-on that have the role.</summary>
    public ImmutableSortedSet<string> Groups { get; init; } = [];
}

/// <summary>
/// A time window in which syncs are allowed or denied. It applies to an Application that any of its three lists
/// matches.
/// </summary>
public sealed record SyncWindow
{
    /// <summary>Whether syncs are allowed or denied.</summary>
    public required SyncWindowKind Kind { get; init; }

    /// <summary>When it opens, as a cron schedule: minute, hour, day, month, weekday.</summary>
    public required string Schedule { get; init; }

    /// <summary>How long it is open, in whole minutes.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Names of Applications; `*` is a wildcard.</summary>
    public ImmutableArray<string> Applications { get; init; } = [];

    /// <summary>Namespaces of destinations; `*` is a wildcard.</summary>
    public ImmutableArray<string> Namespaces { get; init; } = [];

    /// <summary>Names of clusters; `*` is a wildcard.</summary>
    public ImmutableArray<string> Clusters { get; init; } = [];

    /// <summary>True if a person may sync while automated syncs may not.</summary>
    public bool ManualSync { get; init; }

    /// <summary>The time zone of <see cref="Schedule"/>, such as `Europe/Berlin`; null for UTC.</summary>
    public string? TimeZone { get; init; }
}

/// <summary>What a sync window does.</summary>
public enum SyncWindowKind
{
    /// <summary>Syncs are only allowed while such a window is open.</summary>
    Allow,

    /// <summary>Syncs are denied while the window is open, even if another window allows them.</summary>
    Deny,
}

/// <summary>How Argo CD reports objects in a destination that belong to no Application.</summary>
public sealed record OrphanedResources
{
    /// <summary>True if Applications show a warning for them.</summary>
    public required bool Warn { get; init; }

    /// <summary>Objects that are not reported.</summary>
    public ImmutableArray<OrphanedResource> Ignored { get; init; } = [];
}

/// <summary>Objects that belong to no Application on purpose. A null part matches anything.</summary>
/// <param name="Group">The API group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name; `*` is a wildcard.</param>
public sealed record OrphanedResource(string? Group, string? Kind, string? Name);

using System.Collections.Immutable;

namespace Infra.Model.Desired;

/// <summary>
/// What a stack wants of one Argo CD project beside what follows from its components: its sources are their
/// repositories, and its clusters those of the stack.
/// </summary>
public sealed record ProjectRules
{
    /// <summary>For people, at most 255 characters; absent: what the project is for.</summary>
    public string? Description { get; init; }

    /// <summary>Namespaces beside Argo CD's own in which its Applications may be.</summary>
    public ImmutableSortedSet<string> SourceNamespaces { get; init; } = [];

    /// <summary>Namespaces of clusters, also as patterns with `*`, that nothing is installed into.</summary>
    public ImmutableSortedSet<string> DeniedNamespaces { get; init; } = [];

    /// <summary>Kinds of the whole cluster that may be installed; none: all.</summary>
    public ImmutableArray<ProjectKind> ClusterKinds { get; init; } = [];

    public ImmutableArray<ProjectKind> DeniedClusterKinds { get; init; } = [];

    /// <summary>Kinds of a namespace that may be installed; none: all.</summary>
    public ImmutableArray<ProjectKind> NamespaceKinds { get; init; } = [];

    public ImmutableArray<ProjectKind> DeniedNamespaceKinds { get; init; } = [];

    /// <summary>Who may do what with its Applications, by the role's name.</summary>
    public ImmutableSortedDictionary<string, ProjectRole> Roles { get; init; } =
        ImmutableSortedDictionary.Create<string, ProjectRole>(StringComparer.Ordinal);

    public ImmutableArray<SyncWindow> SyncWindows { get; init; } = [];

    /// <summary>Absent: Argo CD does not look for objects that belong to no Application.</summary>
    public OrphanedResources? OrphanedResources { get; init; }

    public static ImmutableSortedDictionary<string, ProjectRules> Of(
        params IEnumerable<(string Project, ProjectRules Rules)> rules) =>
        rules.ToImmutableSortedDictionary(own => own.Project, own => own.Rules, StringComparer.Ordinal);
}

/// <summary>An API group, empty for the core, and a kind in it; `*` is any.</summary>
public sealed record ProjectKind(string Group, string Kind);

/// <summary>Rights on a project's Applications, and the groups of the single sign-on that have them.</summary>
public sealed record ProjectRole
{
    public string? Description { get; init; }

    /// <summary>
    /// In the words of Argo CD's RBAC: `p, proj:&lt;project&gt;:&lt;role&gt;, applications, sync, &lt;project&gt;/*,
    /// allow`.
    /// </summary>
    public required ImmutableArray<string> Policies { get; init; }

    public ImmutableSortedSet<string> Groups { get; init; } = [];
}

/// <summary>
/// A time in which syncs are allowed or denied. It is for an Application that any of its three lists matches.
/// </summary>
public sealed record SyncWindow
{
    public required SyncWindowKind Kind { get; init; }

    /// <summary>When it opens, as cron writes it: minute, hour, day, month, weekday.</summary>
    public required string Schedule { get; init; }

    /// <summary>How long it is open, in whole minutes.</summary>
    public required TimeSpan Duration { get; init; }

    public ImmutableArray<string> Applications { get; init; } = [];

    public ImmutableArray<string> Namespaces { get; init; } = [];

    public ImmutableArray<string> Clusters { get; init; } = [];

    /// <summary>Whether a person may sync all the same.</summary>
    public bool ManualSync { get; init; }

    /// <summary>The time zone of <see cref="Schedule"/>; absent: UTC.</summary>
    public string? TimeZone { get; init; }
}

public enum SyncWindowKind
{
    /// <summary>With one of these, an Application syncs in its windows alone.</summary>
    Allow,

    /// <summary>Stronger than every window that allows.</summary>
    Deny,
}

/// <summary>What becomes of objects in a destination that belong to no Application.</summary>
public sealed record OrphanedResources
{
    /// <summary>Whether Applications show them as a warning.</summary>
    public required bool Warn { get; init; }

    public ImmutableArray<OrphanedResource> Ignored { get; init; } = [];
}

/// <summary>Objects that are meant to belong to nobody; an absent part is any, and names may have `*`.</summary>
public sealed record OrphanedResource(string? Group, string? Kind, string? Name);

namespace Infra.Model.Desired;

/// <summary>The Helm chart of a component.</summary>
public abstract record Chart(Repository Repository)
{
    /// <summary>How templates of values and people know it: its path, or its name.</summary>
    public abstract string Label { get; }

    /// <summary>A folder in a git repository, such as `monitoring/grafana`.</summary>
    public sealed record InGit(Repository Repository, SourceRevision Revision, string Path) : Chart(Repository)
    {
        public override string Label => Path;
    }

    /// <summary>A packed chart of a Helm repository or an OCI registry.</summary>
    public sealed record Published(Repository Repository, string Name, string Version) : Chart(Repository)
    {
        public override string Label => Name;
    }
}

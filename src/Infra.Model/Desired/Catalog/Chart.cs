namespace Infra.Model.Desired;

/// <summary>The Helm chart of a component.</summary>
/// <param name="Repository">The repository that contains the chart.</param>
public abstract record Chart(Repository Repository)
{
    /// <summary>How values templates and people refer to the chart: its path in git, or its name.</summary>
    public abstract string Label { get; }

    /// <summary>A chart in a folder of a git repository, such as `monitoring/grafana`.</summary>
    public sealed record InGit(Repository Repository, SourceRevision Revision, string Path) : Chart(Repository)
    {
        /// <summary>The path.</summary>
        public override string Label => Path;
    }

    /// <summary>A packaged chart in a Helm repository or an OCI registry.</summary>
    public sealed record Published(Repository Repository, string Name, string Version) : Chart(Repository)
    {
        /// <summary>The chart's name.</summary>
        public override string Label => Name;
    }
}

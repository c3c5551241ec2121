namespace Infra.Model.Desired;

/// <summary>How the chart gets a cluster's private values.</summary>
public abstract record ValuesDelivery
{
    /// <summary>
    /// This program renders the values. The stack decides whether the ApplicationSet or the values service delivers
    /// them.
    /// </summary>
    /// <param name="Path">The folder of the values template.</param>
    public sealed record Inline(string Path) : ValuesDelivery
    {
        /// <summary>The name of the values template under `stacks/templates`.</summary>
        public string TemplateName => $"{Path}/{Component.ValuesTemplate}";
    }

    /// <summary>Argo CD reads the values from a file for each cluster in a git repository.</summary>
    /// <param name="Repository">The git repository.</param>
    /// <param name="Revision">The revision of the repository.</param>
    /// <param name="Path">The folder of the file, below the cluster's folder; may be a Go template.</param>
    /// <param name="Optional">True if Argo CD ignores a missing file.</param>
    public sealed record Git(
        Repository Repository, SourceRevision Revision, string Path, bool Optional) : ValuesDelivery
    {
        /// <summary>The path of the file in the repository, as a Go template.</summary>
        public string File => $"{Repository.ClusterFolder}/{Path}/values.yaml";
    }

    /// <summary>The chart only gets its own values.</summary>
    public sealed record None : ValuesDelivery;
}

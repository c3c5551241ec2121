namespace Infra.Model.Desired;

/// <summary>How a cluster's private values reach the chart.</summary>
public abstract record ValuesDelivery
{
    /// <summary>This program renders them and writes them into the ApplicationSet.</summary>
    public sealed record Inline(string Path) : ValuesDelivery
    {
        /// <summary>The template of values, by its name under `stacks/templates`.</summary>
        public string TemplateName => $"{Path}/{Component.ValuesTemplate}";
    }

    /// <summary>
    /// A file of each cluster in a git repository; Argo CD passes over a missing one where it is optional.
    /// </summary>
    public sealed record Git(
        Repository Repository, SourceRevision Revision, string Path, bool Optional) : ValuesDelivery
    {
        public string File => $"{Repository.ClusterFolder}/{Path}/values.yaml";
    }

    /// <summary>The chart has its own values only.</summary>
    public sealed record None : ValuesDelivery;
}

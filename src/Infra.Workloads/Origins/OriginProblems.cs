using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>Problems with a question about the origin of a rendered object.</summary>
public static class OriginProblems
{
    /// <summary>No component renders the object for the cluster.</summary>
    public static Problem UnknownObject(string cluster, string title, IReadOnlyCollection<string> known) =>
        new("HLM007", Subject.Cluster(cluster), $"no component renders '{title}' for cluster '{cluster}'.")
        {
            Cure = Wording.DidYouMean(
                title, known, $"It renders {Wording.Some(known)}. Write the object as Kind/name."),
        };

    /// <summary>The object has no value at the path.</summary>
    public static Problem UnknownPath(ObjectTitle title, string path, IReadOnlyCollection<string> known) =>
        new("HLM008", title.ToString(), $"{title} has no value at '{path}'.")
        {
            Cure = Wording.DidYouMean(path, known, $"Its values begin with {Wording.Some(known)}."),
        };

    /// <summary>The object is not rendered by a chart.</summary>
    public static Problem NotFromChart(ObjectTitle title) =>
        new("HLM009", title.ToString(), $"{title} is not rendered by a chart.")
        {
            Cure = "It is a file of plain manifests; read it in its repository.",
        };
}

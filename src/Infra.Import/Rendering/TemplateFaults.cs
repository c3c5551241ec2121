using Infra.Foundation;

namespace Infra.Import;

/// <summary>Groups the same template error in many clusters into one problem that names them.</summary>
internal sealed class TemplateFaults
{
    private const int MaxNamed = 4;

    private readonly Dictionary<(Position, string Message), (Func<string, Problem> Problem, List<string> Clusters)>
        _faults = [];

    public void Add(Position position, string message, OldCluster? cluster, Func<string, Problem> problem)
    {
        if (!_faults.TryGetValue((position, message), out var fault))
            _faults.Add((position, message), fault = (problem, []));
        if (cluster is not null && !fault.Clusters.Contains(cluster.Name)) fault.Clusters.Add(cluster.Name);
    }

    public void AddTo(ProblemList problems)
    {
        foreach (var (problem, clusters) in _faults.Values) problems.Add(problem(Listed(clusters)));
    }

    private static string Listed(List<string> clusters)
    {
        if (clusters.Count == 0) return "the root of the configuration";
        return $"{Wording.Plural(clusters.Count, "cluster")} {Wording.Some(clusters, MaxNamed)}";
    }
}

using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>What a preview has to tell, whatever its format.</summary>
internal sealed record PreviewReport
{
    // Read from what decides (which clusters) to what follows from it.
    private static readonly string[] KindOrder = ["Secret", "ApplicationSet", "AppProject", "ConfigMap"];

    public required string Stack { get; init; }

    /// <summary>Null where problems came before anything was declared; then nothing would change.</summary>
    public PreviewSummary? Summary { get; init; }

    /// <summary>What is declared; null with the summary.</summary>
    public Composition? Composition { get; init; }

    public Plan Plan { get; init; } = new([]);

    /// <summary>What matters most first.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = [];

    public IReadOnlyList<Drift> Drifts { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What the stack is compared with, as an option of the command; empty where everything is new.</summary>
    public string ComparedWith { get; init; } = "";

    public bool HasErrors => Problems.Any(problem => problem.Severity is Severity.Error);

    /// <summary>Whether a guard alone is in the way.</summary>
    public bool IsRefused => HasErrors && new ProblemsException(Problems).IsRefusal;

    public IEnumerable<Change> Changes => Plan.Changes.Where(change => change is not Change.Same);

    public bool IsEmpty => !Changes.Any() && Drifts is [] && Explanations is [];

    /// <summary>The command that shows all of it in a terminal.</summary>
    public string CommandLine =>
        string.Join(' ', ((string[])["infra preview", Stack, ComparedWith, "--diff"]).Where(part => part.Length > 0));

    /// <summary>
    /// The clusters whose objects change: those that go, those that change, those that come; by name.
    /// </summary>
    public IReadOnlyList<ChangedCluster> Clusters =>
    [
        .. Changes
            .Where(change => ClusterOf(change) is not null)
            .GroupBy(change => ClusterOf(change)!, StringComparer.Ordinal)
            .Select(group => new ChangedCluster(group.Key, [.. group.OrderBy(RankOf).ThenBy(change => change.Key)]))
            .OrderBy(cluster => cluster.Order).ThenBy(cluster => cluster.Name, StringComparer.Ordinal),
    ];

    /// <summary>The changed objects that are no cluster's.</summary>
    public IReadOnlyList<Change> Others =>
        [
            .. Changes
            .Where(change => ClusterOf(change) is null)
            .OrderBy(RankOf)
            .ThenBy(change => change.Key.Kind, StringComparer.Ordinal)
            .ThenBy(change => change.Key.Name, StringComparer.Ordinal),
        ];

    public static int RankOf(string kind)
    {
        var rank = Array.IndexOf(KindOrder, kind);
        return rank < 0 ? KindOrder.Length : rank;
    }

    private static int RankOf(Change change) => RankOf(change.Key.Kind);

    private static string? ClusterOf(Change change) => change.Manifest.Label(Keys.Cluster);
}

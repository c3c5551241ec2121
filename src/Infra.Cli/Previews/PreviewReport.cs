using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Workloads;

namespace Infra.Cli;

/// <summary>The content of a preview, independent of its format.</summary>
internal sealed record PreviewReport
{
    // From causes (which clusters) to effects.
    private static readonly string[] KindOrder = ["Secret", "ApplicationSet", "AppProject", "ConfigMap"];

    public required string Stack { get; init; }

    /// <summary>Null if problems ended the run before anything was declared.</summary>
    public PreviewSummary? Summary { get; init; }

    /// <summary>What is declared; null with the summary.</summary>
    public Composition? Composition { get; init; }

    public Plan Plan { get; init; } = new([]);

    /// <summary>The most important first.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = [];

    public IReadOnlyList<Drift> Drifts { get; init; } = [];

    /// <summary>What Helm renders before and after; null if it was not asked for.</summary>
    public WorkloadReport? Workloads { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The problems of the stack itself, independent of the comparison.</summary>
    public IReadOnlyList<Problem> OwnProblems { get; init; } = [];

    /// <summary>What the stack is compared with, as an option of the command; empty if everything is new.</summary>
    public string ComparedWith { get; init; } = "";

    public bool HasErrors => Problems.Any(problem => problem.Severity is Severity.Error);

    /// <summary>True if only guards refuse the run.</summary>
    public bool IsRefused => HasErrors && new ProblemsException(Problems).IsRefusal;

    /// <summary>
    /// Warnings of the stack itself that are not about a cluster or component with an explained change, so they
    /// probably exist without the change too. Empty if there is nothing but problems to show.
    /// </summary>
    public IReadOnlyList<Problem> StandingWarnings => Composition is null
        ? []
        : [.. Problems.Where(problem => IsStanding(problem))];

    /// <summary>All problems except the standing warnings.</summary>
    public IReadOnlyList<Problem> PressingProblems => [.. Problems.Except(StandingWarnings)];

    /// <summary>The command that shows all warnings of the stack.</summary>
    public string CheckLine =>
        string.Join(' ', ((string[])["infra check", Stack, InventoryOption]).Where(part => part.Length > 0));

    /// <summary>
    /// The source of the inventory, as an option of the command; empty if it was not given.
    /// </summary>
    public string InventoryOption { get; init; } = "";

    /// <summary>A field that others set and the update keeps is not a change and is counted separately.</summary>
    public Headline Headline => Headline.Create(Explanations) is var headline && Explanations is [] && Drifts.Count > 0
        ? headline with
        {
            Text = $"Nothing changes, and {Wording.Count(Drifts.Count, "field")} that others have set "
                + $"{Wording.Verb(Drifts.Count, "stays", "stay")}.",
        }
        : headline;

    /// <summary>What blocks the update, in a few words; null if nothing does.</summary>
    public string? Obstacle => (IsRefused, HasErrors) switch
    {
        (true, _) => "Refused by a guard",
        (_, true) => "There are problems",
        _ => null,
    };

    public IEnumerable<Change> Changes => Plan.Changes.Where(change => change is not Change.Same);

    public bool IsEmpty => !Changes.Any() && Drifts is [] && Explanations is [];

    /// <summary>The command that shows the whole preview in a terminal.</summary>
    public string CommandLine =>
        string.Join(' ', ((string[])["infra preview", Stack, ComparedWith, "--diff"]).Where(part => part.Length > 0));

    /// <summary>
    /// The clusters whose objects change: removed, changed, then added; each group by name.
    /// </summary>
    public IReadOnlyList<ChangedCluster> Clusters =>
    [
        .. Changes
            .Where(change => ClusterOf(change) is not null)
            .GroupBy(change => ClusterOf(change)!, StringComparer.Ordinal)
            .Select(group => new ChangedCluster(group.Key, [.. group.OrderBy(RankOf).ThenBy(change => change.Key)]))
            .OrderBy(cluster => cluster.Order).ThenBy(cluster => cluster.Name, StringComparer.Ordinal),
    ];

    /// <summary>The changed objects that belong to no cluster.</summary>
    public IReadOnlyList<Change> Others =>
        [
            .. Changes
            .Where(change => ClusterOf(change) is null)
            .OrderBy(RankOf)
            .ThenBy(change => change.Key.Kind, StringComparer.Ordinal)
            .ThenBy(change => change.Key.Name, StringComparer.Ordinal),
        ];

    private bool IsStanding(Problem problem) =>
        problem.Severity is Severity.Warning && OwnProblems.Contains(problem) && !IsAboutTheChange(problem);

    // Without an earlier state everything is new.
    private bool IsAboutTheChange(Problem problem)
    {
        var told = Explanations
            .Where(one => one.Kind is not ExplanationKind.StackAppears
                && one.Subject is ExplanationSubject.Cluster or ExplanationSubject.Component)
            .SelectMany(one => one.Names, (one, name) => (one.Subject, Name: name))
            .ToList();
        return told.Exists(one => problem.Subject == SubjectOf(one.Subject, one.Name))
            || (problem.Position?.File.Split('/') ?? []).Any(part => told.Exists(one => IsNamedAfter(part, one.Name)));
    }

    private static string SubjectOf(ExplanationSubject subject, string name) =>
        subject is ExplanationSubject.Cluster ? Subject.Cluster(name) : $"component '{name}'";

    // A cluster's file or a component's template folder.
    private static bool IsNamedAfter(string part, string name) => part == name || part == name + ".yaml";

    public static int RankOf(string kind)
    {
        var rank = Array.IndexOf(KindOrder, kind);
        return rank < 0 ? KindOrder.Length : rank;
    }

    private static int RankOf(Change change) => RankOf(change.Key.Kind);

    private static string? ClusterOf(Change change) => change.Manifest.Label(LabelKeys.Cluster);
}

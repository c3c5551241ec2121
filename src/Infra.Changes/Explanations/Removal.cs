using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// How Argo CD removes Applications of an ApplicationSet that stays. Sets are written before cluster Secrets, so the
/// new policy says whether it deletes. The finalizers of an Application that is not made any more are rewritten only if
/// Argo CD works through the set before the Application goes: where both policies differ, nobody can tell.
/// </summary>
internal readonly record struct Removal
{
    public Removal(RemovalPolicy before, RemovalPolicy after)
    {
        Deletes = after.Deletes;
        Workloads = (after.Deletes, before.TakesWorkloads, after.TakesWorkloads) switch
        {
            (false, _, _) => WorkloadFate.Unchanged,
            (_, true, true) => WorkloadFate.Deleted,
            (_, false, false) => WorkloadFate.LeftRunning,
            _ => WorkloadFate.Uncertain,
        };
    }

    public bool Deletes { get; }

    public WorkloadFate Workloads { get; }

    public ApplicationFate Applications => Deletes ? ApplicationFate.Deleted : ApplicationFate.Kept;

    /// <summary>What becomes of so many Applications, behind a colon.</summary>
    public string What(int count) => Workloads switch
    {
        _ when !Deletes =>
            $"{Wording.Applications(count)} {Wording.Verb(count, "stays as it is", "stay as they are")}, with "
                + $"{Wording.Its(count)} workloads.",
        WorkloadFate.Deleted => $"Argo CD deletes {Wording.Applications(count)} with {Wording.Its(count)} workloads.",
        _ => $"Argo CD deletes {Wording.Applications(count)}.",
    };

    public string? Consequence(int count) => Workloads switch
    {
        _ when !Deletes => Forgotten(count),
        WorkloadFate.LeftRunning => "The workloads keep running, unmanaged.",
        WorkloadFate.Uncertain =>
            "Its policy changes in the same run. Whether the workloads are deleted depends on what Argo CD sees "
                + "first: assume that they are.",
        _ => null,
    };

    /// <summary>What holds for Applications that no set makes any more.</summary>
    public static string Forgotten(int count) =>
        $"{Wording.Verb(count, "It follows", "They follow")} no change of this stack any more, until somebody "
            + $"deletes {Wording.Verb(count, "it", "them")} by hand.";
}

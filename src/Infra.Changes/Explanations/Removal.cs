using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// How Argo CD removes Applications of an ApplicationSet that stays. Sets are written before cluster Secrets, so the
/// new policy decides whether it deletes. Argo CD updates the finalizers of a removed Application only if it reconciles
/// the set first, so the fate of the workloads is uncertain if the two policies differ.
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

    /// <summary>What happens to the given number of Applications, as the second half of a sentence.</summary>
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
        _ when !Deletes => DescribeUnmanaged(count),
        WorkloadFate.LeftRunning => "The workloads keep running, unmanaged.",
        WorkloadFate.Uncertain =>
            "Its policy changes in the same run. Whether the workloads are deleted depends on what Argo CD sees "
                + "first: assume that they are.",
        _ => null,
    };

    /// <summary>What happens to Applications that no set creates anymore.</summary>
    public static string DescribeUnmanaged(int count) =>
        $"{Wording.Verb(count, "It no longer follows", "They no longer follow")} this stack, and "
            + $"{Wording.Verb(count, "stays", "stay")} until someone deletes "
            + $"{Wording.Verb(count, "it", "them")} by hand.";
}

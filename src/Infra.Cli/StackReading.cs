using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Program;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>What a command on clusters has read: the inventory, unjudged, and what it was read with.</summary>
internal sealed class StackReading : IDisposable
{
    private readonly InventorySource _source;
    private readonly InventoryReading _reading;
    private readonly KnownStacks _stacks;

    private StackReading(KnownStacks stacks, StackRules rules, InventorySource source, InventoryReading reading) =>
        (_stacks, Rules, _source, _reading) = (stacks, rules, source, reading);

    public StackRules Rules { get; }

    public Inventory Inventory => _reading.Inventory;

    /// <summary>The last recording; null where there is none.</summary>
    public Inventory? Recorded => _reading.Recorded;

    /// <summary>What the supervisors served; null where the inventory is the recording.</summary>
    public IReadOnlyList<SupervisorReading>? Served => _reading.Served;

    /// <summary>Null where the inventory is the recording.</summary>
    public InventorySource.Live? Live => _source as InventorySource.Live;

    /// <param name="dumps">Files to read in place of the inventory that the mode or the stack names.</param>
    /// <param name="problems">Takes what the reading warns of.</param>
    /// <exception cref="ProblemsException">There is no whole inventory.</exception>
    public static async Task<StackReading> OfAsync(
        StackCall call,
        InventoryMode? mode,
        IReadOnlyList<SupervisorDump> dumps,
        bool forgetsNamespaces,
        ProblemList problems)
    {
        var rules = call.Stacks.Find(call.Stack, problems);
        problems.ThrowIfErrors();
        var options = new FetchOptions { ForgetsNamespaces = forgetsNamespaces, Show = FetchProgressBar.ShowAsync };
        var source = dumps.Count > 0
            ? new InventorySource.Dumps(call.Stack, call.Files, dumps, options)
            : InventorySource.Open(call.Stack, call.Files, mode, options, problems);
        problems.ThrowIfErrors();
        var reading = await source!.ReadAsync(problems, call.Cancellation);
        if (reading is null || problems.HasErrors) source.Dispose();
        problems.ThrowIfErrors();
        return new(call.Stacks, rules!, source, reading!);
    }

    /// <summary>
    /// The clusters of the stack's envs that have been up, also those that would be refused: what is wrong with them is
    /// for `infra check` to say.
    /// </summary>
    public IReadOnlyList<GuestCluster> Guests() =>
    [
        .. Inventory.Clusters
            .Where(cluster => cluster.State is not ClusterState.Creating && IsOurs(cluster))
            .Select(GuestCluster.Create)
            .OfType<GuestCluster>()
            .DistinctBy(guest => guest.Name),
    ];

    public bool IsOurs(ObservedCluster cluster) => _stacks.OwnerOf(cluster) == Rules.Stack;

    public void Dispose() => _source.Dispose();
}

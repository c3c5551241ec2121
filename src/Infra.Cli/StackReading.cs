using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Program;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>The result of reading a stack's inventory, not yet checked against any rules.</summary>
internal sealed class StackReading : IDisposable
{
    private readonly InventorySource _source;
    private readonly InventoryReading _reading;
    private readonly KnownStacks _stacks;

    private StackReading(KnownStacks stacks, StackRules rules, InventorySource source, InventoryReading reading) =>
        (_stacks, Rules, _source, _reading) = (stacks, rules, source, reading);

    public StackRules Rules { get; }

    public Inventory Inventory => _reading.Inventory;

    /// <summary>The last recording; null if there is none.</summary>
    public Inventory? Recorded => _reading.Recorded;

    /// <summary>The supervisors' objects; null if the inventory is the recording.</summary>
    public IReadOnlyList<SupervisorReading>? Served => _reading.Served;

    /// <summary>The connections to the supervisors; null if the inventory is the recording.</summary>
    public InventorySource.Live? Live => _source as InventorySource.Live;

    /// <summary>Reads the inventory.</summary>
    /// <param name="call">The invocation.</param>
    /// <param name="mode">Where the inventory comes from; null to follow the stack's settings.</param>
    /// <param name="dumps">Files to read instead; empty to follow the mode.</param>
    /// <param name="forgetsNamespaces">True if namespaces with recorded clusters may be missing.</param>
    /// <param name="problems">Receives the warnings.</param>
    /// <exception cref="ProblemsException">The inventory is incomplete.</exception>
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
    /// The clusters of the stack's envs that have been up, including invalid ones, because `infra check` reports their
    /// problems.
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

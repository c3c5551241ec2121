using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Program;
using Infra.Stacks;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>What a command on clusters has read: the inventory, unjudged, and what it was read with.</summary>
internal sealed class StackReading : IDisposable
{
    private StackReading(EnvironmentRules rules, Inventory inventory) => (Rules, Inventory) = (rules, inventory);

    public EnvironmentRules Rules { get; }

    public Inventory Inventory { get; }

    /// <summary>The last recording; null where there is none.</summary>
    public Inventory? Recorded { get; private init; }

    /// <summary>What the supervisors served; null where the inventory is the recording.</summary>
    public IReadOnlyList<SupervisorReading>? Served { get; private init; }

    /// <summary>Null where the inventory is the recording.</summary>
    public LiveSettings? Live { get; private init; }

    /// <summary>Null where the inventory is the recording.</summary>
    public SupervisorSessions? Sessions { get; private init; }

    /// <exception cref="ProblemsException">There is no whole inventory.</exception>
    public static async Task<StackReading> OfAsync(
        string stack, ProjectFiles files, InventorySource? source, bool forgetsNamespaces, CancellationToken cancellation)
    {
        var problems = new ProblemList();
        var rules = Environments.Stacks.Find(stack, problems);
        source ??= StackSettings.SourceOf(stack, files, problems);
        var live = source is InventorySource.Live ? LiveSettings.Read(stack, files, problems) : null;
        var recorded = source is InventorySource.Recorded || files.HasInventory(stack) ? files.Inventory(stack, problems) : null;
        problems.ThrowIfErrors();
        if (live is null) return new(rules!, recorded!) { Recorded = recorded };

        var sessions = SupervisorSessions.Of(live.Supervisors, new(), TimeProvider.System);
        var expected = LastSeen.NamespacesOf(forgetsNamespaces ? null : recorded);
        var served = await FetchProgressBar.ShowAsync(
            live.Supervisors, progress => sessions.FetchAsync(expected, problems, progress, cancellation));
        var inventory = served is null ? null : Inventory.From(served, problems);
        if (inventory is null) sessions.Dispose();
        problems.ThrowIfErrors();
        return new(rules!, inventory!) { Recorded = recorded, Served = served, Live = live, Sessions = sessions };
    }

    /// <summary>
    /// The clusters of the stack's envs that have been up, also those that would be refused: what is wrong with them is
    /// for `infra check` to say.
    /// </summary>
    public IReadOnlyList<GuestCluster> Guests() =>
    [
        .. Inventory.Clusters
            .Where(cluster => cluster.State is not ClusterState.Creating && IsOurs(cluster))
            .Select(GuestCluster.Of)
            .OfType<GuestCluster>()
            .DistinctBy(guest => guest.Name),
    ];

    public bool IsOurs(ObservedCluster cluster) =>
        cluster.Env is { } env && Environments.Stacks.OwnerOf(env) == Rules.Stack;

    public void Dispose() => Sessions?.Dispose();
}

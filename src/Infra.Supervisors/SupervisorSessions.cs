using System.Collections.Concurrent;
using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Supervisors;

/// <summary>The sessions with the supervisors of a stack.</summary>
public sealed class SupervisorSessions : IDisposable
{
    private readonly ImmutableArray<(SupervisorSettings Settings, ApiSession Session)> _sessions;

    private SupervisorSessions(ImmutableArray<(SupervisorSettings Settings, ApiSession Session)> sessions) =>
        _sessions = sessions;

    /// <summary>Opens no connection yet.</summary>
    public static SupervisorSessions Create(
        IEnumerable<SupervisorSettings> supervisors, FetchLimits limits, TimeProvider time) =>
        new([
            .. supervisors.Select(
                supervisor => (supervisor, new ApiSession(supervisor.Source, supervisor.Login, limits, time))),
        ]);

    /// <summary>
    /// The cluster objects of every supervisor, read in parallel. Returns null and adds the problems if any supervisor
    /// cannot be read completely.
    /// </summary>
    /// <param name="expected">By supervisor, the namespaces that had clusters when they were last read.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="progress">Receives the progress; null for none.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyList<SupervisorReading>?> FetchAsync(
        ILookup<string, string> expected,
        ProblemList problems,
        IProgress<FetchProgress>? progress,
        CancellationToken cancellation)
    {
        var readings = await Task.WhenAll(
            _sessions.Select(one =>
                FetchAsync(
                    one.Settings,
                    one.Session,
                    [.. expected[one.Settings.Name]],
                    problems,
                    progress,
                    cancellation)));
        return readings.Any(reading => reading is null) ? null : [.. readings.Select(reading => reading!)];
    }

    /// <summary>
    /// The credentials of the clusters. Adds a problem for each one that cannot be read. In a preview, a missing
    /// permission is only a warning, so an identity that can only view is enough for it.
    /// </summary>
    public async Task<ClusterCredentials> FetchCredentialsAsync(
        IEnumerable<GuestCluster> clusters,
        CredentialRequest request,
        ProblemList problems,
        CancellationToken cancellation)
    {
        var found = new ConcurrentDictionary<ClusterName, ClusterCredential>();
        await Task.WhenAll(clusters
            .GroupBy(cluster => cluster.Supervisor, StringComparer.Ordinal)
            .Select(same =>
                new CredentialFetch(SessionOf(same.Key), request, problems).FetchAsync(
                    [.. same], found, cancellation)));
        return new(found.ToImmutableSortedDictionary());
    }

    /// <summary>
    /// Creates argocd-manager and its token in each cluster (docs/inventory.md). Can be repeated. Returns the clusters
    /// for which it succeeded, ordered by name.
    /// </summary>
    public Task<IReadOnlyList<ClusterName>> JoinAsync(
        IReadOnlyList<GuestCluster> clusters, bool dryRun, ProblemList problems, CancellationToken cancellation) =>
        InGuestsAsync(clusters, (guest, token) => guest.JoinAsync(dryRun, token), problems, cancellation);

    /// <summary>
    /// Removes from the cluster what <see cref="JoinAsync"/> created. Returns the cluster if it succeeded.
    /// </summary>
    public Task<IReadOnlyList<ClusterName>> LeaveAsync(
        GuestCluster cluster, bool dryRun, ProblemList problems, CancellationToken cancellation) =>
        InGuestsAsync([cluster], (guest, token) => guest.LeaveAsync(dryRun, token), problems, cancellation);

    /// <summary>Closes all sessions.</summary>
    public void Dispose()
    {
        foreach (var (_, session) in _sessions) session.Dispose();
    }

    private static async Task<SupervisorReading?> FetchAsync(
        SupervisorSettings settings,
        ApiSession session,
        IReadOnlyCollection<string> expected,
        ProblemList problems,
        IProgress<FetchProgress>? progress,
        CancellationToken cancellation)
    {
        try
        {
            return await session.WithinDeadlineAsync(
                token => new SupervisorFetch(settings, session, expected, problems, progress).FetchAsync(token),
                cancellation);
        }
        catch (ReadFault fault)
        {
            problems.Add(fault.Problem);
            return null;
        }
    }

    private async Task<IReadOnlyList<ClusterName>> InGuestsAsync(
        IReadOnlyList<GuestCluster> clusters,
        Func<GuestRegistration, CancellationToken, Task> act,
        ProblemList problems,
        CancellationToken cancellation)
    {
        var done = new ConcurrentBag<ClusterName>();
        await Task.WhenAll(clusters
            .GroupBy(cluster => cluster.Supervisor, StringComparer.Ordinal)
            .Select(same =>
                new GuestFetch(SessionOf(same.Key), problems).ForEachAsync(
                    [.. same], act, done.Add, cancellation)));
        return [.. done.Order()];
    }

    private ApiSession SessionOf(string name) => _sessions.First(one => one.Settings.Name == name).Session;
}

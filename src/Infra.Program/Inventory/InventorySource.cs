using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Supervisors;

namespace Infra.Program;

/// <summary>Where a stack's inventory and credentials come from, for the program and for every command.</summary>
public abstract class InventorySource : IDisposable
{
    private InventorySource()
    {
    }

    /// <summary>
    /// The source that the stack's file names; null, with the problems added, when it cannot be used.
    /// </summary>
    /// <param name="mode">Counts in place of what the file says.</param>
    public static InventorySource? Open(
        StackName stack, ProjectFiles files, InventoryMode? mode, FetchOptions options, ProblemList problems)
    {
        mode ??= StackSettings.ReadMode(stack, files, problems);
        if (mode is not InventoryMode.Live) return mode is null ? null : new Recording(stack, files);
        return LiveSettings.Read(stack, files, problems) is { } live ? new Live(stack, files, live, options) : null;
    }

    /// <summary>
    /// The source of settings. Where they cannot be used it is the recording, so that its problems are reported as
    /// well, and null for a stack that reads its supervisors.
    /// </summary>
    internal static InventorySource? Create(StackName stack, ProjectFiles files, StackSettings? settings)
    {
        if (settings?.Live is { } live) return new Live(stack, files, live, new());
        return settings is null && StackSettings.ReadMode(stack, files, new()) is InventoryMode.Live
            ? null
            : new Recording(stack, files);
    }

    /// <summary>The inventory; null, with the problems added, when there is no whole one.</summary>
    public abstract Task<InventoryReading?> ReadAsync(ProblemList problems, CancellationToken cancellation);

    /// <summary>
    /// The credentials of the clusters; none where the source has none. Where one cannot be had, a problem is added.
    /// </summary>
    public abstract Task<ClusterCredentials> FetchCredentialsAsync(
        IEnumerable<GuestCluster> clusters, bool isPreview, ProblemList problems, CancellationToken cancellation);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>The file of the last recording.</summary>
    public sealed class Recording(StackName stack, ProjectFiles files) : InventorySource
    {
        public override Task<InventoryReading?> ReadAsync(ProblemList problems, CancellationToken cancellation) =>
            Task.Run(
                () => files.Inventory(stack, problems) is { } found
                    ? new InventoryReading(found) { Recorded = found }
                    : null,
                cancellation);

        public override Task<ClusterCredentials> FetchCredentialsAsync(
            IEnumerable<GuestCluster> clusters, bool isPreview, ProblemList problems, CancellationToken cancellation) =>
            Task.FromResult(ClusterCredentials.None);
    }

    /// <summary>Files with what kubectl printed, for each supervisor one or more. They have no credentials.</summary>
    public sealed class Dumps(
        StackName stack, ProjectFiles files, IReadOnlyList<SupervisorDump> dumps, FetchOptions options)
        : InventorySource
    {
        public override Task<InventoryReading?> ReadAsync(ProblemList problems, CancellationToken cancellation) =>
            Task.FromResult(Read(problems.Scope()));

        public override Task<ClusterCredentials> FetchCredentialsAsync(
            IEnumerable<GuestCluster> clusters, bool isPreview, ProblemList problems, CancellationToken cancellation) =>
            Task.FromResult(ClusterCredentials.None);

        private InventoryReading? Read(ProblemList problems)
        {
            var recorded = files.HasInventory(stack) ? files.Inventory(stack, problems) : null;
            if (!options.ForgetsNamespaces) CheckThatAllAreThere(recorded, problems);
            CheckNames(problems);
            var parts = dumps.Select(dump => dump.Read(problems)).OfType<SupervisorReading>().ToList();
            if (problems.HasErrors) return null;
            var served = parts
                .GroupBy(part => part.Supervisor, StringComparer.Ordinal)
                .Select(same => new SupervisorReading(same.Key, [.. same.SelectMany(part => part.Objects)]))
                .ToList();
            return Inventory.From(served, problems) is { } inventory
                ? new(inventory) { Recorded = recorded, Served = served }
                : null;
        }

        private void CheckThatAllAreThere(Inventory? recorded, ProblemList problems)
        {
            foreach (var supervisor in (recorded?.Clusters ?? []).CountBy(cluster => cluster.Supervisor))
            {
                if (dumps.All(dump => dump.Supervisor != supervisor.Key))
                {
                    problems.Add(InventoryProblems.SupervisorWithoutDump(
                        supervisor.Key, ProjectFiles.InventoryOf(stack), supervisor.Value));
                }
            }
        }

        private void CheckNames(ProblemList problems)
        {
            var known = SupervisorNames.Written(stack, files);
            if (known.Count == 0) return;
            foreach (var name in dumps.Select(dump => dump.Supervisor).Distinct().Except(known))
                problems.Add(InventoryProblems.UnknownSupervisor(name, ProjectFiles.StackFileOf(stack), known));
        }
    }

    /// <summary>The supervisors. Nothing is connected before it is asked for.</summary>
    public sealed class Live(
        StackName stack, ProjectFiles files, LiveSettings settings, FetchOptions options) : InventorySource
    {
        public LiveSettings Settings => settings;

        public SupervisorSessions Sessions { get; } = SupervisorSessions.Create(
            settings.Supervisors, new(), TimeProvider.System);

        public override async Task<InventoryReading?> ReadAsync(ProblemList problems, CancellationToken cancellation)
        {
            var recorded = files.HasInventory(stack) ? files.Inventory(stack, problems) : null;
            foreach (var supervisor in settings.Supervisors)
                files.Tell($"supervisor {supervisor.Name}: {supervisor.Login.Where}");
            var expected = LastSeen.FindNamespaces(options.ForgetsNamespaces ? null : recorded);
            var served = await options.Show(
                settings.Supervisors, progress => Sessions.FetchAsync(expected, problems, progress, cancellation));
            if (served is null || Inventory.From(served, problems) is not { } inventory) return null;
            return new(inventory) { Recorded = recorded, Served = served };
        }

        public override Task<ClusterCredentials> FetchCredentialsAsync(
            IEnumerable<GuestCluster> clusters, bool isPreview, ProblemList problems, CancellationToken cancellation) =>
            Sessions.FetchCredentialsAsync(
                clusters, new(settings.Credentials, stack, isPreview), problems, cancellation);

        public override void Dispose()
        {
            Sessions.Dispose();
            base.Dispose();
        }
    }
}

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

    /// <summary>The source that the stack's file names; null if it cannot be used, with problems added.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="files">The project's files.</param>
    /// <param name="mode">Overrides the stack's file; null to follow it.</param>
    /// <param name="options">How to read the supervisors.</param>
    /// <param name="problems">Receives the problems.</param>
    public static InventorySource? Open(
        StackName stack, ProjectFiles files, InventoryMode? mode, FetchOptions options, ProblemList problems)
    {
        mode ??= StackSettings.ReadMode(stack, files, problems);
        if (mode is not InventoryMode.Live) return mode is null ? null : new Recording(stack, files);
        return LiveSettings.Read(stack, files, problems) is { } live ? new Live(stack, files, live, options) : null;
    }

    /// <summary>
    /// The source for the given settings. If the settings are invalid, it is the recording, so its problems are
    /// reported too; null if the stack reads its supervisors.
    /// </summary>
    internal static InventorySource? Create(StackName stack, ProjectFiles files, StackSettings? settings)
    {
        if (settings?.Live is { } live) return new Live(stack, files, live, new());
        return settings is null && StackSettings.ReadMode(stack, files, new()) is InventoryMode.Live
            ? null
            : new Recording(stack, files);
    }

    /// <summary>Reads the inventory; null if it is incomplete, with problems added.</summary>
    public abstract Task<InventoryReading?> ReadAsync(ProblemList problems, CancellationToken cancellation);

    /// <summary>
    /// Fetches the clusters' credentials; none if the source has none. A problem is added for each credential that
    /// cannot be fetched.
    /// </summary>
    public abstract Task<ClusterCredentials> FetchCredentialsAsync(
        IEnumerable<GuestCluster> clusters, bool isPreview, ProblemList problems, CancellationToken cancellation);

    /// <summary>Closes all connections.</summary>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>The file with the last recording.</summary>
    public sealed class Recording(StackName stack, ProjectFiles files) : InventorySource
    {
        /// <summary>Reads the file; null if it is missing or invalid, with problems added.</summary>
        public override Task<InventoryReading?> ReadAsync(ProblemList problems, CancellationToken cancellation) =>
            Task.Run(
                () => files.Inventory(stack, problems) is { } found
                    ? new InventoryReading(found) { Recorded = found }
                    : null,
                cancellation);

        /// <summary>A recording has no credentials.</summary>
        public override Task<ClusterCredentials> FetchCredentialsAsync(
            IEnumerable<GuestCluster> clusters, bool isPreview, ProblemList problems, CancellationToken cancellation) =>
            Task.FromResult(ClusterCredentials.None);
    }

    /// <summary>Files with the output of kubectl, one or more per supervisor, without credentials.</summary>
    public sealed class Dumps(
        StackName stack, ProjectFiles files, IReadOnlyList<SupervisorDump> dumps, FetchOptions options)
        : InventorySource
    {
        /// <summary>Reads all files; null if one is missing or invalid, with problems added.</summary>
        public override Task<InventoryReading?> ReadAsync(ProblemList problems, CancellationToken cancellation) =>
            Task.FromResult(Read(problems.Scope()));

        /// <summary>Dumps have no credentials.</summary>
        public override Task<ClusterCredentials> FetchCredentialsAsync(
            IEnumerable<GuestCluster> clusters, bool isPreview, ProblemList problems, CancellationToken cancellation) =>
            Task.FromResult(ClusterCredentials.None);

        private InventoryReading? Read(ProblemList problems)
        {
            var recorded = files.HasInventory(stack) ? files.Inventory(stack, problems) : null;
            if (!options.ForgetsNamespaces) CheckThatAllArePresent(recorded, problems);
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

        private void CheckThatAllArePresent(Inventory? recorded, ProblemList problems)
        {
            foreach (var supervisor in (recorded?.Clusters ?? []).CountBy(cluster => cluster.Supervisor))
            {
                if (dumps.All(dump => dump.Supervisor != supervisor.Key))
                {
                    problems.Add(InventoryProblems.SupervisorWithoutDump(
                        supervisor.Key, ProjectFiles.InventoryPath(stack), supervisor.Value));
                }
            }
        }

        private void CheckNames(ProblemList problems)
        {
            var known = SupervisorNames.Written(stack, files);
            if (known.Count == 0) return;
            foreach (var name in dumps.Select(dump => dump.Supervisor).Distinct().Except(known))
                problems.Add(InventoryProblems.UnknownSupervisor(name, ProjectFiles.StackFilePath(stack), known));
        }
    }

    /// <summary>The supervisors. Connections open on first use.</summary>
    public sealed class Live(
        StackName stack, ProjectFiles files, LiveSettings settings, FetchOptions options) : InventorySource
    {
        /// <summary>The settings of the supervisors and credentials.</summary>
        public LiveSettings Settings => settings;

        /// <summary>The connections to the supervisors.</summary>
        public SupervisorSessions Sessions { get; } = SupervisorSessions.Create(
            settings.Supervisors, new(), TimeProvider.System);

        /// <summary>
        /// Fetches the clusters from all supervisors; null if one of them failed, with problems added.
        /// </summary>
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

        /// <summary>
        /// Fetches the credentials from the supervisors; a problem is added for each one that cannot be fetched.
        /// </summary>
        public override Task<ClusterCredentials> FetchCredentialsAsync(
            IEnumerable<GuestCluster> clusters, bool isPreview, ProblemList problems, CancellationToken cancellation) =>
            Sessions.FetchCredentialsAsync(
                clusters, new(settings.Credentials, stack, isPreview), problems, cancellation);

        /// <summary>Closes the connections.</summary>
        public override void Dispose()
        {
            Sessions.Dispose();
            base.Dispose();
        }
    }
}

using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Supervisors;
using Pulumi;

namespace Infra.Program;

/// <summary>Where a run's inventory and credentials come from: a recording, or the supervisors.</summary>
internal abstract class StackInventory : IDisposable
{
    /// <summary>Settings that cannot be used give what they can: a recording, so that its problems are reported as well.</summary>
    public static StackInventory Of(KnownStacks stacks, string stack, StackSettings? settings, ProjectFiles files, RunOptions options)
    {
        if (settings?.Live is { } live) return new Supervised(stacks, stack, settings, live, files, options);
        return settings is null && StackSettings.SourceOf(stack, files, new()) is InventorySource.Live ? new Nothing() : new Recorded(stack, files);
    }

    /// <summary>The inventory; null, with the problems added, when there is none.</summary>
    public abstract Task<Inventory?> ReadAsync(ProblemList problems, CancellationToken cancellation);

    /// <summary>The credentials for what is to be declared, and the guards' word on it.</summary>
    public abstract Task<ClusterCredentials> CheckAsync(Composition composition, Catalog catalog, ProblemList problems, CancellationToken cancellation);

    public virtual void Dispose()
    {
    }

    private sealed class Nothing : StackInventory
    {
        public override Task<Inventory?> ReadAsync(ProblemList problems, CancellationToken cancellation) => Task.FromResult<Inventory?>(null);

        public override Task<ClusterCredentials> CheckAsync(Composition composition, Catalog catalog, ProblemList problems, CancellationToken cancellation) =>
            Task.FromResult(ClusterCredentials.None);
    }

    private sealed class Recorded(string stack, ProjectFiles files) : StackInventory
    {
        public override Task<Inventory?> ReadAsync(ProblemList problems, CancellationToken cancellation)
        {
            if (!Deployment.Instance.IsDryRun) problems.Add(StackProblems.UpOnRecording(stack, ProjectFiles.InventoryOf(stack)));
            return Task.Run(() => files.Inventory(stack, problems), cancellation);
        }

        public override Task<ClusterCredentials> CheckAsync(Composition composition, Catalog catalog, ProblemList problems, CancellationToken cancellation) =>
            Task.FromResult(ClusterCredentials.None);
    }

    private sealed class Supervised(KnownStacks stacks, string stack, StackSettings settings, LiveSettings live, ProjectFiles files, RunOptions options) : StackInventory
    {
        private readonly SupervisorSessions _sessions = SupervisorSessions.Of(live.Supervisors, new(), TimeProvider.System);
        private Inventory? _recorded;

        public override async Task<Inventory?> ReadAsync(ProblemList problems, CancellationToken cancellation)
        {
            _recorded = files.HasInventory(stack) ? files.Inventory(stack, problems) : null;
            var readings = await _sessions.FetchAsync(LastSeen.NamespacesOf(_recorded), problems, null, cancellation);
            return readings is null ? null : Inventory.From(readings, problems);
        }

        public override async Task<ClusterCredentials> CheckAsync(Composition composition, Catalog catalog, ProblemList problems, CancellationToken cancellation)
        {
            var request = new CredentialRequest(live.Credentials, stack, IsPreview: Deployment.Instance.IsDryRun);
            var credentials = await _sessions.FetchCredentialsAsync(composition.Fleet.Clusters.Select(GuestCluster.Of), request, problems, cancellation);
            credentials.Check(composition.Rules, TimeProvider.System.GetUtcNow(), problems);
            var befores = new List<Footprint>();
            if (_recorded is not null) befores.Add(LastSeen.FootprintOf(_recorded, composition.Rules, stacks, catalog, composition.Overrides));
            if (options.ReadsControlPlane) await AddControlPlaneAsync(befores, composition, credentials, problems, cancellation);
            RemovalGuard.Check(befores, Footprint.Of(composition), composition.Rules, Allowance(), problems);
            return credentials;
        }

        public override void Dispose()
        {
            _sessions.Dispose();
            base.Dispose();
        }

        private async Task AddControlPlaneAsync(
            List<Footprint> befores, Composition composition, ClusterCredentials credentials, ProblemList problems, CancellationToken cancellation)
        {
            if (settings.ControlPlane(problems) is not { } access) return;
            using var fetch = ControlPlaneFetch.Of(access, new(), TimeProvider.System);
            if (await fetch.FetchAsync(new() { Show = SecretMask.ShowReadable }, problems, cancellation) is not { } objects) return;
            var registrations = Manifest.All(objects);
            var registered = Footprint.Read(stack, registrations);
            befores.Add(registered);
            RequireCredentials(composition, credentials, registered, problems);
            ForeignSecrets.Check(
                stack,
                composition.Fleet.Clusters.Select(cluster => new DeclaredSecret(cluster.Name, ClusterSecretName.Of(cluster, settings.Adopt), cluster.Server)),
                registrations.Select(RegisteredCluster.Read).OfType<RegisteredCluster>(),
                settings.Adopt.Keys.ToHashSet(),
                StackSettings.AdoptSetting,
                problems);
        }

        // What is there can be kept; where nothing is, a Secret without a credential would be written.
        private static void RequireCredentials(Composition composition, ClusterCredentials credentials, Footprint registered, ProblemList problems)
        {
            if (Deployment.Instance.IsDryRun) return;
            var known = registered.Clusters.Select(cluster => cluster.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var cluster in composition.Fleet.Clusters)
            {
                if (credentials.Of(cluster.Name) is null && !known.Contains(cluster.Name.ToString())) problems.Add(StackProblems.NothingToRegister(cluster.Name));
            }
        }

        private RemovalAllowance Allowance() =>
            options.AllowRemovals is { } option ? new(option, settings.AllowRemovals) : new(settings.AllowRemovals);
    }
}

using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Supervisors;
using Pulumi;

namespace Infra.Program;

/// <summary>The checks before a run declares anything: the clusters' credentials, and the number of removals.</summary>
internal sealed class StackGuards(StackInput input, Composition composition, RunOptions options, ProblemList problems)
{
    private readonly StackSettings _settings = input.Settings!;

    /// <summary>True if the control plane has Secrets of the stack that lost their labels.</summary>
    public bool HasFoundLostLabels { get; private set; }

    /// <summary>
    /// Fetches the credentials for the declared clusters, and adds a problem for everything that the guards reject.
    /// </summary>
    public async Task<ClusterCredentials> CheckAsync(InventorySource source, CancellationToken cancellation)
    {
        if (source is not InventorySource.Live) return ClusterCredentials.None;
        var guests = composition.Fleet.Clusters.Select(GuestCluster.Create);
        var credentials = await source.FetchCredentialsAsync(
            guests, Deployment.Instance.IsDryRun, problems, cancellation);
        credentials.Check(composition.Rules, TimeProvider.System.GetUtcNow(), problems);
        var befores = new List<Footprint>();
        if (input.Reading!.Recorded is { } recorded)
        {
            befores.Add(
                LastSeen.CreateFootprint(
                    recorded, composition.Rules, input.Stacks, input.Catalog!, composition.Overrides));
        }

        if (options.ReadsControlPlane && await RegistrationsAsync(cancellation) is { } registrations)
        {
            var registered = Footprint.Read(composition.Rules.Stack, registrations);
            befores.Add(registered);
            var unlabelled = _settings.FindUnlabeled(composition, registrations);
            HasFoundLostLabels = unlabelled.Any(secret => secret.HasLostItsLabels);
            RequireCredentials(
                credentials,
                registered.Clusters.Select(cluster => cluster.Name).Concat(unlabelled.Select(one => one.Cluster)));
            _settings.CheckForeign(
                composition, registrations, input.Stacks.OthersOfEnvironment(composition.Rules), problems);
        }

        RemovalGuard.Check(befores, Footprint.Create(composition), composition.Rules, Allowance(), problems);
        return credentials;
    }

    // Null if the control plane cannot be read, with problems added.
    private async Task<IReadOnlyList<Manifest>?> RegistrationsAsync(CancellationToken cancellation)
    {
        if (_settings.ControlPlane(problems) is not { } access) return null;
        using var fetch = ControlPlaneFetch.Create(access, new(), TimeProvider.System);
        return await fetch.FetchAsync(new() { Show = SecretMask.ShowReadable }, problems, cancellation) is { } objects
            ? Manifest.All(objects)
            : null;
    }

    // An existing Secret keeps its credential; creating one without a credential is an error.
    private void RequireCredentials(ClusterCredentials credentials, IEnumerable<string> registered)
    {
        if (Deployment.Instance.IsDryRun) return;
        var known = registered.ToHashSet(StringComparer.Ordinal);
        foreach (var cluster in composition.Fleet.Clusters)
        {
            if (credentials.Find(cluster.Name) is null && !known.Contains(cluster.Name.ToString()))
                problems.Add(StackProblems.NothingToRegister(cluster.Name));
        }
    }

    private RemovalAllowance Allowance() =>
        options.AllowRemovals is { } option ? new(option, _settings.AllowRemovals) : new(_settings.AllowRemovals);
}

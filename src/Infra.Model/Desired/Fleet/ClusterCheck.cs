using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Model.Desired;

/// <summary>Checks one observed cluster: whether the stack owns it, whether it is valid, and what it becomes.</summary>
internal sealed class ClusterCheck(
    ObservedCluster observed, StackRules rules, KnownStacks owners, Catalog? catalog, ProblemList problems)
{
    private readonly ProblemList _problems = problems.Scope();

    public ObservedCluster Observed => observed;

    /// <summary>True if the cluster belongs to the stack. Adds a problem if it belongs to no stack.</summary>
    public bool IsOurs()
    {
        if (!observed.Labels.TryGetValue(LabelKeys.Env, out var env))
        {
            _problems.Add(FleetProblems.NoEnv(observed, owners.Envs, MisspeltEnv()));
            return false;
        }

        if (owners.OwnerOf(observed) is { } stack) return stack == rules.Stack;
        _problems.Add(FleetProblems.UnownedEnv(observed, env, owners.Envs));
        return false;
    }

    /// <summary>
    /// The accepted cluster. Returns null if the cluster is being created or has problems, which are added.
    /// </summary>
    public Cluster? Accept()
    {
        if (!ClusterName.TryParse(observed.Name, out var name))
            _problems.Add(FleetProblems.BadClusterName(observed, ClusterName.BrokenRule(observed.Name)!));
        CheckAgreement();
        CheckLabels();
        CheckKeys();
        CheckRing();
        var bundles = CheckBundles();
        if (observed.State is ClusterState.Creating)
        {
            _problems.Add(FleetProblems.Creating(observed));
            return null;
        }

        if (observed.Endpoint is not { } endpoint)
        {
            _problems.Add(FleetProblems.DeletingWithoutEndpoint(observed));
            return null;
        }

        if (observed.State is ClusterState.Deleting) _problems.Add(FleetProblems.Deleting(observed));
        if (observed.State is ClusterState.Unhealthy) _problems.Add(FleetProblems.Unhealthy(observed));
        var server = endpoint.Server;
        if (server is null) _problems.Add(FleetProblems.BadServer(observed, endpoint));
        else if (server.IsInCluster) _problems.Add(FleetProblems.ServerOfCaller(observed, endpoint));
        if (name is null || server is null || _problems.HasErrors) return null;
        return new()
        {
            Name = name,
            Env = EnvName.Parse(observed.Env!),
            Supervisor = observed.Supervisor,
            Namespace = observed.Namespace,
            Server = server,
            Bundles = bundles,
            Labels = Labels(_ => true),
            OwnLabels = Labels(rules.OwnLabels.Contains),
            KubernetesVersion = observed.KubernetesVersion,
            State = observed.State,
            Uids = observed.Uids,
        };
    }

    /// <summary>
    /// The cluster if it waits for its control plane; null if it does not, or if its name is not valid.
    /// </summary>
    public PendingCluster? Pending() =>
        observed.State is ClusterState.Creating && ClusterName.TryParse(observed.Name, out var name)
            ? new(name, EnvName.Parse(observed.Env!), observed.Supervisor, BundlesAskedFor())
            {
                KubernetesVersion = observed.KubernetesVersion,
            }
            : null;

    private ImmutableSortedSet<BundleName> BundlesAskedFor() =>
    [
        .. observed.Labels
            .Where(label => label.Value.Value is LabelKeys.Enabled)
            .Select(label => BundleName.TryParse(label.Key, out var bundle) ? bundle : null)
            .OfType<BundleName>()
            .Where(bundle => catalog?.Bundles.ContainsKey(bundle) is true),
    ];

    // Finds `evn: staging`, and `environment: staging` if `staging` is an env.
    private KeyValuePair<string, ObservedLabel>? MisspeltEnv()
    {
        var near = observed.Labels
            .Where(label => Wording.FindNearest(label.Key, [LabelKeys.Env]) is not null || IsLonger(label))
            .ToList();
        return near is [] ? null : near[0];

        bool IsLonger(KeyValuePair<string, ObservedLabel> label) =>
            label.Key.StartsWith(LabelKeys.Env, StringComparison.OrdinalIgnoreCase)
            && owners.OwnerOf(label.Value.Value) is not null;
    }

    // If the cluster has the right label too, a similar label belongs to someone else.
    private void CheckKeys()
    {
        var missing = rules.OwnLabels.Where(own => !observed.Labels.ContainsKey(own)).ToList();
        foreach (var (key, label) in observed.Labels)
        {
            if (key == LabelKeys.Env || rules.OwnLabels.Contains(key)) continue;
            if (KubernetesNames.BrokenLabelKeyRule(key) is null && Wording.FindNearest(key, missing) is { } near)
                _problems.Add(FleetProblems.MisspeltKey(observed, key, label, near));
        }
    }

    private void CheckAgreement()
    {
        var env = observed.Labels[LabelKeys.Env];
        if (rules.ClusterNames.TryGetValue(EnvName.Parse(env.Value), out var rule) && !rule.Allows(observed.Name))
            _problems.Add(FleetProblems.NameDisagrees(observed, env, rules.Stack, rule));
    }

    private void CheckLabels()
    {
        foreach (var (key, label) in observed.Labels)
        {
            if (KubernetesNames.BrokenLabelKeyRule(key) is { } keyRule)
                _problems.Add(FleetProblems.BadLabelKey(observed, key, label, keyRule));
            if (KubernetesNames.BrokenLabelValueRule(label.Value) is { } rule)
                _problems.Add(FleetProblems.BadLabelValue(observed, key, label, rule));
        }
    }

    private void CheckRing()
    {
        if (rules.Rollout is not { } rollout || !observed.Labels.TryGetValue(rollout.Label, out var ring)) return;
        if (!rollout.Values.Contains(ring.Value))
            _problems.Add(FleetProblems.UnknownRing(observed, rollout, ring, rules.Stack));
    }

    private ImmutableSortedSet<BundleName> CheckBundles()
    {
        var bundles = ImmutableSortedSet.CreateBuilder<BundleName>();
        foreach (var (key, label) in observed.Labels)
        {
            if (!BundleName.TryParse(key, out var bundle)) continue;
            if (label.Value is not (LabelKeys.Enabled or LabelKeys.Disabled)) ReportNearSwitch(bundle, label);
            else if (catalog is not null && !catalog.Bundles.ContainsKey(bundle))
                _problems.Add(UnknownBundle(key, label));
            else if (label.Value is LabelKeys.Enabled) bundles.Add(bundle);
        }

        // A required bundle that does not exist is reported once, for the stack's rules.
        var missing = rules.RequiredBundles.Except(bundles)
            .Where(required => catalog?.Bundles.ContainsKey(required) is not false);
        foreach (var required in missing)
            _problems.Add(FleetProblems.RequiredBundleMissing(observed, required, rules.Stack, SwitchOf(required)));
        return bundles.ToImmutable();
    }

    // `core-basic: true` turns nothing on. Other values are ignored, but a likely mistake must not be silent.
    private void ReportNearSwitch(BundleName bundle, ObservedLabel label)
    {
        if (catalog is not null && catalog.Bundles.ContainsKey(bundle))
            _problems.Add(FleetProblems.NotASwitch(observed, bundle, label));
    }

    private Problem UnknownBundle(string key, ObservedLabel label) =>
        FleetProblems.UnknownBundle(observed, key, label, catalog!.Bundles.Keys.Select(known => known.ToString()));

    private ObservedLabel? SwitchOf(BundleName bundle) => observed.Labels.GetValueOrDefault(bundle.ToString());

    private ImmutableSortedDictionary<string, string> Labels(Func<string, bool> isWanted) =>
        observed.Labels
            .Where(label => isWanted(label.Key))
            .ToImmutableSortedDictionary(label => label.Key, label => label.Value.Value, StringComparer.Ordinal);
}

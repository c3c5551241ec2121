using System.Collections.Immutable;

namespace Infra.Changes;

/// <summary>Two states of a stack, and everything that is added or removed between them.</summary>
internal sealed class StateChange
{
    private readonly Lazy<Dictionary<ManifestKey, string>> _secrets;
    private readonly Lazy<HashSet<string>> _existing;

    /// <summary>Compares the two states.</summary>
    /// <param name="before">The earlier state.</param>
    /// <param name="after">The later state.</param>
    /// <param name="plan">The changes between the objects of the two states.</param>
    public StateChange(StackState before, StackState after, Plan plan)
    {
        (Before, After) = (before, after);
        _existing = new(() => [.. before.Objects.Where(one => one.Kind == "Application").Select(one => one.Name)]);
        _secrets = new(() => before.Clusters.Keys.Union(after.Clusters.Keys)
            .SelectMany(cluster => SecretsOf(cluster).Distinct(), (cluster, key) => (Key: key, Cluster: cluster))
            .DistinctBy(secret => secret.Key)
            .ToDictionary(secret => secret.Key, secret => secret.Cluster));
        Objects = plan.Changes
            .Where(one => one is not Change.Same)
            .ToImmutableSortedDictionary(one => one.Key, one => one);
        Footprint = FootprintChange.Between(before.Footprint, after.Footprint);
        StayingClusters = [.. before.Clusters.Keys.Where(after.Clusters.ContainsKey)];
        StayingComponents = [.. before.Components.Keys.Where(after.Components.ContainsKey)];
        RemovedApplications = [.. Footprint.RemovedApplications];
        AddedApplications =
        [
            .. after.Footprint.Applications.Except(before.Footprint.Applications).Where(application =>
                before.Clusters.ContainsKey(application.Cluster)
                    && before.Components.ContainsKey(application.Component)),
        ];
    }

    public StackState Before { get; }

    public StackState After { get; }

    /// <summary>The objects that differ between the states.</summary>
    public ImmutableSortedDictionary<ManifestKey, Change> Objects { get; }

    public FootprintChange Footprint { get; }

    public ImmutableArray<string> StayingClusters { get; }

    public ImmutableArray<string> StayingComponents { get; }

    /// <summary>Removed Applications whose cluster and component stay.</summary>
    public ImmutableArray<FootprintApplication> RemovedApplications { get; }

    /// <summary>New Applications whose cluster and component existed before.</summary>
    public ImmutableArray<FootprintApplication> AddedApplications { get; }

    /// <summary>The cluster that the Secret registers; null if the object is not a cluster Secret.</summary>
    public string? ClusterOf(ManifestKey key) => _secrets.Value.GetValueOrDefault(key);

    /// <summary>True if the field changes, or if its object is created or deleted.</summary>
    public bool Has(ChangedField field) =>
        Objects.TryGetValue(field.Object, out var found) && (found.IsWhole || found.Has(field.Path));

    public ImmutableSortedSet<ManifestKey> Sets(IEnumerable<string> components) => [.. components.SelectMany(SetsOf)];

    /// <summary>The objects that change when a cluster joins or leaves: its Secret and its values.</summary>
    public ImmutableSortedSet<ManifestKey> ObjectsOf(params IEnumerable<string> clusters) =>
        [.. clusters.SelectMany(cluster => SecretsOf(cluster).Concat(ValuesOf(cluster)))];

    public IEnumerable<ChangedField> SecretFields(string cluster, params IEnumerable<string> paths) =>
        from key in SecretsOf(cluster) from path in paths select new ChangedField(key, path);

    /// <summary>The fields that hold a cluster's env.</summary>
    public IEnumerable<ChangedField> EnvFields(string cluster) =>
        ObjectsOf(cluster).Select(key => new ChangedField(key, FieldPaths.EnvLabel));

    /// <summary>The changed fields of a component's ApplicationSet that meet the condition.</summary>
    public IEnumerable<ChangedField> SetFields(string component, Func<string, bool> condition) =>
        from key in SetsOf(component)
        where Objects.ContainsKey(key)
        from path in Objects[key].Paths
        where condition(path)
        select new ChangedField(key, path);

    /// <summary>The ApplicationSet fields that change when a cluster's Applications are added or removed.</summary>
    public IEnumerable<ChangedField> ElementFields(string cluster) =>
        Before.Applications[cluster]
            .Concat(After.Applications[cluster])
            .SelectMany(application => ElementFields(cluster, application.Component));

    /// <summary>
    /// The fields that change when one Application is added or removed, except the labels that select its cluster.
    /// </summary>
    public IEnumerable<ChangedField> ApplicationFields(string cluster, string component) =>
        ElementFields(cluster, component).Concat(ValuesFields(cluster, component));

    /// <summary>The fields that hold a component's values for a cluster, and the hash of all its values.</summary>
    public IEnumerable<ChangedField> ValuesFields(string cluster, string component)
    {
        var texts = ValuesOf(cluster)
            .Select(key => new ChangedField(key, FieldPaths.ValuesOf(component)))
            .Where(Has)
            .ToList();
        return texts is [] ? [] : texts.Concat(SecretFields(cluster, FieldPaths.ValuesHash));
    }

    public IEnumerable<ChangedField> OwnRevisionFields(string cluster, string component) =>
        ElementFields(cluster, component).Concat(ElementFields(cluster, component, "revision"));

    /// <summary>The field of the ApplicationSet that holds a component's inline values for a cluster.</summary>
    public IEnumerable<ChangedField> InlineValuesFields(string cluster, string component) =>
        ElementFields(cluster, component, "helmValues");

    /// <summary>
    /// The fields of an empty values text that is added or removed, which makes no difference to the Application.
    /// </summary>
    public IEnumerable<ChangedField> EmptyValuesFields(string cluster, string component)
    {
        var texts = new[] { Before, After }
            .Select(state => state.Values.GetValueOrDefault(cluster)?.Texts.GetValueOrDefault(component))
            .ToList();
        return texts[0] != texts[1] && texts.TrueForAll(string.IsNullOrEmpty) ? ValuesFields(cluster, component) : [];
    }

    /// <summary>
    /// The number of Applications that already exist, by any creator, and of those that Argo CD creates.
    /// </summary>
    public (int There, int Made) CountExistingAndNew(IEnumerable<FootprintApplication> applications)
    {
        var all = applications.ToList();
        var there = all.Count(application => _existing.Value.Contains(application.ToString()));
        return (there, all.Count - there);
    }

    /// <summary>The same for each single Application.</summary>
    public IReadOnlyList<TouchedApplication> FindExistingAndNew(IEnumerable<FootprintApplication> applications) =>
        [
            .. applications.Select(one => _existing.Value.Contains(one.ToString())
                ? new TouchedApplication(one, ApplicationFate.Updated, WorkloadFate.Unchanged)
                : new(one, ApplicationFate.Created, WorkloadFate.Installed)),
        ];

    /// <summary>
    /// The removal policy that applies to the Applications of a staying component when Argo CD sees the change.
    /// </summary>
    public Removal FindRemoval(string component) =>
        new(Before.Components[component].Removal, After.Components[component].Removal);

    /// <summary>The number of the component's Applications that exist in both states.</summary>
    public int Staying(string component) => ApplicationsStaying(component).Count();

    /// <summary>The earlier Applications of the given clusters and components.</summary>
    public IEnumerable<FootprintApplication> ApplicationsOf(IEnumerable<(string Cluster, string Component)> places) =>
        places
            .GroupBy(place => place.Component, place => place.Cluster, StringComparer.Ordinal)
            .SelectMany(component =>
            {
                var clusters = component.ToHashSet(StringComparer.Ordinal);
                return Before.ByComponent[component.Key].Where(one => clusters.Contains(one.Cluster));
            });

    public IEnumerable<FootprintApplication> ApplicationsStaying(params IEnumerable<string> components) =>
        components.SelectMany(component => Before.ByComponent[component].Where(
            application => After.ClusterComponents.Contains((application.Cluster, component))));

    private IEnumerable<ChangedField> ElementFields(string cluster, string component) =>
        from key in SetsOf(component)
        from env in EnvsOf(cluster)
        from path in new[]
        {
            ComparableSet.PathOfElement(env, cluster),
            ComparableSet.PathOfPlugin(env),
            ComparableSet.PathOfMerge(env),
        }
        select new ChangedField(key, path);

    private IEnumerable<ChangedField> ElementFields(string cluster, string component, string field) =>
        from key in SetsOf(component)
        from env in EnvsOf(cluster)
        select new ChangedField(key, $"{ComparableSet.PathOfElement(env, cluster)}.{field}");

    private IEnumerable<string> EnvsOf(string cluster) => new[] { Before, After }
        .Where(state => state.Clusters.ContainsKey(cluster))
        .Select(state => state.EnvOf(cluster) ?? "")
        .Distinct();

    private IEnumerable<ManifestKey> SecretsOf(string cluster) =>
        Before.SecretOf(cluster).Concat(After.SecretOf(cluster));

    private IEnumerable<ManifestKey> ValuesOf(string cluster) =>
        Before.ValuesOf(cluster).Concat(After.ValuesOf(cluster));

    private IEnumerable<ManifestKey> SetsOf(string component) => Before.SetOf(component).Union(After.SetOf(component));
}

using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>Collects the differences of Applications and folds equal ones over the fleet.</summary>
internal sealed class WorkloadDifferences
{
    private readonly FleetNames _names;
    private readonly Representatives _representatives;
    private readonly Dictionary<(string Before, string After), PairDifference> _byPair = [];
    private readonly Dictionary<FoldKey, SortedSet<string>> _folds = [];
    private readonly Dictionary<(string Component, ObjectTitle Object, FieldChange Field), List<string>> _fields = [];
    private readonly Dictionary<(string Component, ObjectDifference Object), SortedSet<string>> _objects = [];
    private readonly Dictionary<(string Component, string Reason, bool IsFault), SortedSet<string>> _unrendered = [];
    private readonly Dictionary<(string Component, string Key), Shared> _shared = [];
    private readonly HashSet<string> _clusters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rendered = new(StringComparer.Ordinal);
    private int _applications;

    public WorkloadDifferences(FleetNames names, Representatives representatives) =>
        (_names, _representatives) = (names, representatives);

    /// <summary>The report of everything added so far.</summary>
    public WorkloadReport CreateReport(string helmVersion, CachedRenderer renderer) => new()
    {
        HelmVersion = helmVersion,
        Changes =
        [
            .. WholeChanges().Concat(FieldChanges())
                .OrderBy(change => change.Rank)
                .ThenBy(change => change.Component, StringComparer.Ordinal)
                .ThenBy(change => change.Object?.Kind, StringComparer.Ordinal)
                .ThenBy(change => change.Object?.Name, StringComparer.Ordinal)
                .ThenBy(change => change.Clusters.Length)
                .ThenBy(change => change.Clusters[0], StringComparer.Ordinal),
        ],
        Objects =
        [
            .. _objects
                .Select(CreateObject)
                .OrderBy(one => one.Component, StringComparer.Ordinal)
                .ThenBy(one => one.Object.Kind, StringComparer.Ordinal)
                .ThenBy(one => one.Object.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Clusters[0], StringComparer.Ordinal),
        ],
        Unrendered =
        [
            .. _unrendered
                .Select(one => new UnrenderedApplications(
                    one.Key.Component, one.Key.Reason, [.. one.Value], one.Key.IsFault))
                .OrderByDescending(one => one.IsFault)
                .ThenBy(one => one.Component, StringComparer.Ordinal)
                .ThenBy(one => one.Reason, StringComparer.Ordinal),
        ],
        Representatives =
        [
            .. _shared
                .Where(one => one.Value is { Cluster: not null, Others.Count: > 0 })
                .Select(one => new RepresentativeCluster(
                    one.Key.Component, one.Value.Cluster!, [.. one.Value.Others]))
                .OrderBy(one => one.Component, StringComparer.Ordinal)
                .ThenBy(one => one.Cluster, StringComparer.Ordinal),
        ],
        Renders = renderer.Made,
        Reused = renderer.Reused,
        Applications = _applications,
        Clusters = _clusters.Count,
        RenderedClusters = _rendered.Count,
    };

    public void AddFailedSet(string component, string reason) =>
        Add(_unrendered, (component, PreparedApplication.FailedSet(reason), false), null);

    public void Add(PreparedApplication? before, PreparedApplication? after)
    {
        var application = (after ?? before)!.Application;
        var (component, cluster) = (application.Component, application.Cluster);
        _applications++;
        _clusters.Add(cluster);
        if (FaultOf(after) is { } fault)
        {
            Add(_unrendered, (component, fault.Reason, fault.IsFault), cluster);
            return;
        }

        if (FaultOf(before) is { } earlier)
        {
            Add(_unrendered, (component, $"before the change: {earlier.Reason}", false), cluster);
            return;
        }

        foreach (var input in (before?.Inputs ?? []).Concat(after?.Inputs ?? [])) AddRepresentative(input, application);
        var pair = Compare(before, after, cluster);
        if (before is null || after is null)
        {
            var kind = before is null ? WorkloadChangeKind.ApplicationAdded : WorkloadChangeKind.ApplicationRemoved;
            Add(_folds, new(kind, component, null, null, pair.Titles, pair.Images), cluster);
        }
        else
        {
            foreach (var one in pair.Objects) AddObject(component, one, cluster);
        }

        foreach (var one in pair.Objects) Add(_objects, (component, one), cluster);
    }

    private void AddObject(string component, ObjectDifference one, string cluster)
    {
        if (one.Before is null || one.After is null)
        {
            var kind = one.Before is null ? WorkloadChangeKind.ObjectAdded : WorkloadChangeKind.ObjectRemoved;
            Add(_folds, new(kind, component, one.Title, one.Hook, [], [.. one.Images]), cluster);
            return;
        }

        foreach (var field in one.Fields)
        {
            // The values of noise differ from cluster to cluster and say nothing.
            var folded = ObjectFacts.IsNoise(field.Path) ? new(field.Path, null, null) : field;
            var key = (component, one.Title, folded);
            if (!_fields.TryGetValue(key, out var clusters)) _fields[key] = clusters = [];
            clusters.Add(cluster);
        }
    }

    private (string Reason, bool IsFault)? FaultOf(PreparedApplication? application) =>
        application?.FindFault(_representatives, _names.For(application.Application.Cluster));

    private void AddRepresentative(RenderInput input, FleetApplication application)
    {
        var key = (application.Component, _representatives.FindRepresentative(input).Key);
        var (cluster, others) = _shared.GetValueOrDefault(key, new(null, new(StringComparer.Ordinal)));
        // Inputs without the cluster's name are equal for several clusters; the first one counts as rendered.
        if (_representatives.IsInferred(input) || (cluster is not null && cluster != application.Cluster))
        {
            others.Add(application.Cluster);
        }
        else
        {
            cluster = application.Cluster;
            _rendered.Add(cluster);
        }

        _shared[key] = new(cluster, others);
    }

    private PairDifference Compare(PreparedApplication? before, PreparedApplication? after, string cluster)
    {
        var names = _names.For(cluster);
        // A cluster's name that only one side contains as an input would be marked on that side only.
        var isMixed = before is not null && after is not null && IsMarked(before) != IsMarked(after);
        var hasChecksums = RenderedFor(before).SequenceEqual(RenderedFor(after), StringComparer.Ordinal);
        var key = (DigestOf(before), $"{DigestOf(after)} {(isMixed ? cluster : "")} {hasChecksums}");
        if (_byPair.TryGetValue(key, out var known)) return known;
        var difference = PairDifference.Compare(ObjectsOf(before), ObjectsOf(after));
        _byPair[key] = difference;
        return difference;

        IReadOnlyList<YamlMap> ObjectsOf(PreparedApplication? application)
        {
            var objects = (application?.Inputs ?? []).SelectMany(input => _representatives.Find(input).Objects);
            if (isMixed) objects = objects.Select(tree => (YamlMap)names.ToNeutral(tree));
            return hasChecksums ? [.. objects] : [.. objects.Select(tree => (YamlMap)Checksums.Remove(tree))];
        }
    }

    // The clusters that the objects were rendered for. Checksums of two different clusters say nothing.
    private IEnumerable<string> RenderedFor(PreparedApplication? application) =>
        (application?.Inputs ?? []).Select(input => _representatives.FindRepresentative(input).Names.First);

    private static bool IsMarked(PreparedApplication application) =>
        application.Inputs.Any(input => !input.Names.IsEmpty);

    private string DigestOf(PreparedApplication? application) =>
        string.Join(' ', (application?.Inputs ?? []).Select(input => _representatives.Find(input).Digest));

    private ChangedObject CreateObject(KeyValuePair<(string Component, ObjectDifference Object), SortedSet<string>> one)
    {
        var (component, difference) = one.Key;
        var names = DisplayText.Choose([.. one.Value], _names.For);
        return new(
            component,
            names.Restore(difference.Title),
            difference.Before is { } before ? (YamlMap)names.Restore(before) : null,
            difference.After is { } after ? (YamlMap)names.Restore(after) : null,
            [.. one.Value]);
    }

    private IEnumerable<WorkloadChange> WholeChanges() => _folds.Select(fold =>
    {
        var (key, clusters) = fold;
        var names = DisplayText.Choose([.. clusters], _names.For);
        return new WorkloadChange
        {
            Kind = key.Kind,
            Component = key.Component,
            Object = key.Object is { } title ? names.Restore(title) : null,
            Clusters = [.. clusters],
            Objects = [.. key.Titles.Select(names.Restore)],
            Images = [.. key.Images.Select(names.Restore)],
            Hook = key.Hook,
            Facts =
            [
                .. key.Titles
                    .Select(one => one.Kind)
                    .Concat(key.Object is { } whole ? [whole.Kind] : [])
                    .Select(ObjectFacts.FindKind)
                    .OfType<FactKind>(),
            ],
        };
    });

    // Fields of one object with the same clusters are one change. Noise counts only for clusters without another one.
    private IEnumerable<WorkloadChange> FieldChanges()
    {
        foreach (var fields in _fields.GroupBy(field => (field.Key.Component, field.Key.Object)))
        {
            var (component, title) = fields.Key;
            var noise = fields.Where(field => ObjectFacts.IsNoise(field.Key.Field.Path)).ToList();
            var sets = fields
                .Except(noise)
                .GroupBy(field => string.Join('\n', field.Value), StringComparer.Ordinal)
                .Select(set => (Clusters: set.First().Value, Fields: set.Select(field => field.Key.Field).ToList()))
                .ToList();
            var restarted = noise
                .Where(field => ObjectFacts.RestartsPods(title.Kind, field.Key.Field.Path))
                .SelectMany(field => field.Value)
                .ToHashSet(StringComparer.Ordinal);
            var most = sets.Select(set => set.Clusters.Count).DefaultIfEmpty(0).Max();
            foreach (var (clusters, all) in sets)
                yield return CreateChange(component, title, clusters, all, most, restarted.Overlaps(clusters));
            var others = noise.SelectMany(field => field.Value)
                .Except(sets.SelectMany(set => set.Clusters))
                .Distinct()
                .ToList();
            if (others is not []) yield return CreateNoise(component, title, others, restarted.Overlaps(others));
        }
    }

    private WorkloadChange CreateChange(
        string component, ObjectTitle title, List<string> clusters, List<FieldChange> all, int most, bool restarts)
    {
        const int manyMore = 4;
        var names = DisplayText.Choose(clusters, _names.For);
        return new()
        {
            Kind = WorkloadChangeKind.ObjectChanged,
            Component = component,
            Object = names.Restore(title),
            Clusters = [.. clusters.Order(StringComparer.Ordinal)],
            Fields = [.. all.Select(names.Restore)],
            Facts =
            [
                .. all.Select(field => ObjectFacts.IsImmutable(title.Kind, field.Path)
                    ? FactKind.Replacement
                    : ObjectFacts.FindKind(title.Kind, field.Path)).OfType<FactKind>(),
            ],
            IsOutlier = clusters.Count * manyMore <= most,
            RestartsPods = restarts || all.Exists(field => ObjectFacts.RestartsPods(title.Kind, field.Path)),
        };
    }

    private WorkloadChange CreateNoise(string component, ObjectTitle title, List<string> clusters, bool restarts) =>
        new()
        {
            Kind = WorkloadChangeKind.OnlyNoise,
            Component = component,
            Object = DisplayText.Choose(clusters, _names.For).Restore(title),
            Clusters = [.. clusters.Order(StringComparer.Ordinal)],
            RestartsPods = restarts,
        };

    private static void Add<TKey>(Dictionary<TKey, SortedSet<string>> folds, TKey key, string? cluster)
        where TKey : notnull
    {
        if (!folds.TryGetValue(key, out var clusters)) folds[key] = clusters = new(StringComparer.Ordinal);
        if (cluster is not null) clusters.Add(cluster);
    }

    private readonly record struct Shared(string? Cluster, SortedSet<string> Others);

    private sealed record FoldKey(
        WorkloadChangeKind Kind,
        string Component,
        ObjectTitle? Object,
        string? Hook,
        ImmutableArray<ObjectTitle> Titles,
        ImmutableArray<string> Images)
    {
        public bool Equals(FoldKey? other) =>
            other is not null
            && (Kind, Component, Object, Hook) == (other.Kind, other.Component, other.Object, other.Hook)
            && Titles.SequenceEqual(other.Titles)
            && Images.SequenceEqual(other.Images, StringComparer.Ordinal);

        public override int GetHashCode() => HashCode.Combine(Kind, Component, Object, Titles.Length);
    }
}

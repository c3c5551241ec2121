using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>Collects the differences of Applications and folds equal ones over the fleet.</summary>
internal sealed class WorkloadDifferences
{
    private readonly FleetNames _names;
    private readonly Representatives _representatives;
    private readonly Dictionary<PairKey, Pair> _pairs = [];
    private readonly Dictionary<FoldKey, SortedSet<string>> _folds = [];
    private readonly Dictionary<FieldKey, SortedSet<string>> _fields = [];
    private readonly Dictionary<(string Component, string Reason, bool IsFault), SortedSet<string>> _unrendered = [];
    private readonly Dictionary<(string Component, RenderKey Key), Shared> _shared = [];
    private readonly HashSet<string> _clusters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rendered = new(StringComparer.Ordinal);
    private int _applications;

    public WorkloadDifferences(FleetNames names, Representatives representatives) =>
        (_names, _representatives) = (names, representatives);

    /// <summary>The report of everything that was added. Called once.</summary>
    public WorkloadReport CreateReport(string helmVersion, CachedRenderer renderer)
    {
        var compared = _pairs.AsParallel().AsOrdered().Select(
            one => (one.Key, one.Value, PairDifference.Create(Compare(one.Value))));
        foreach (var (key, pair, difference) in compared) Fold(key.Component, pair, difference);
        return new()
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
            Objects = Objects(),
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
    }

    public void AddFailedSet(string component, string reason) =>
        Add(_unrendered, (component, PreparedApplication.FailedSet(reason), false));

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
        // A cluster's name that only one side contains as an input would be marked on that side only.
        var isMixed = before is not null && after is not null && IsMarked(before) != IsMarked(after);
        var hasChecksums = RenderedFor(before).SequenceEqual(RenderedFor(after), StringComparer.Ordinal);
        var key = new PairKey(component, DigestOf(before), DigestOf(after), hasChecksums, isMixed ? cluster : "");
        if (!_pairs.TryGetValue(key, out var pair)) _pairs[key] = pair = new(before, after, hasChecksums, isMixed, []);
        pair.Clusters.Add(cluster);
    }

    private void Fold(string component, Pair pair, PairDifference difference)
    {
        if (pair.Before is not null && pair.After is not null)
        {
            foreach (var one in difference.Objects) Fold(component, one, pair.Clusters);
            return;
        }

        var kind = pair.Before is null ? WorkloadChangeKind.ApplicationAdded : WorkloadChangeKind.ApplicationRemoved;
        Add(_folds, new(kind, component, null, null, difference.Titles, difference.Images), pair.Clusters);
    }

    private void Fold(string component, ObjectDifference one, IReadOnlyCollection<string> clusters)
    {
        if (one.Kind is not WorkloadChangeKind.ObjectChanged)
        {
            Add(_folds, new(one.Kind, component, one.Title, one.Hook, [], one.Images), clusters);
            return;
        }

        foreach (var field in one.Fields)
        {
            // The values of noise differ from cluster to cluster and say nothing.
            var folded = ObjectFacts.IsNoise(field.Path) ? new(field.Path, null, null) : field;
            Add(_fields, new(component, one.Title, folded), clusters);
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

    private IReadOnlyList<ObjectPair> Compare(Pair pair)
    {
        var names = pair.IsMixed ? _names.For(pair.Clusters[0]) : ClusterNames.None;
        return ObjectPair.Compare(ObjectsOf(pair.Before), ObjectsOf(pair.After));

        IReadOnlyList<YamlMap> ObjectsOf(PreparedApplication? application)
        {
            var objects = (application?.Inputs ?? []).SelectMany(input => _representatives.Find(input).ReadObjects());
            if (pair.IsMixed) objects = objects.Select(tree => (YamlMap)names.ToNeutral(tree));
            return pair.HasChecksums ? [.. objects] : [.. objects.Select(tree => (YamlMap)Checksums.Remove(tree))];
        }
    }

    // The clusters that the objects were rendered for. Checksums of two different clusters say nothing.
    private IEnumerable<string> RenderedFor(PreparedApplication? application) =>
        (application?.Inputs ?? []).Select(input => _representatives.FindRepresentative(input).Names.First);

    private static bool IsMarked(PreparedApplication application) =>
        application.Inputs.Any(input => !input.Names.IsEmpty);

    private string DigestOf(PreparedApplication? application) =>
        string.Join(' ', (application?.Inputs ?? []).Select(input => _representatives.Find(input).Digest));

    // Only one format needs it, so it is computed when it is enumerated.
    private IEnumerable<ChangedObject> Objects()
    {
        var folded = new Dictionary<ObjectKey, (ObjectPair Object, List<string> Clusters)>();
        foreach (var (key, pair) in _pairs)
        {
            foreach (var one in Compare(pair))
            {
                var at = new ObjectKey(key.Component, one.Title, one.Digest);
                if (!folded.TryGetValue(at, out var known)) folded[at] = known = (one, []);
                known.Clusters.AddRange(pair.Clusters);
            }
        }

        var ordered = folded
            .OrderBy(one => one.Key.Component, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Title.Kind, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Title.Name, StringComparer.Ordinal)
            .ThenBy(one => one.Value.Clusters.Min(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (key, (pair, clusters)) in ordered)
            yield return CreateObject(key.Component, pair, clusters);
    }

    private ChangedObject CreateObject(string component, ObjectPair pair, List<string> clusters)
    {
        var names = DisplayText.Choose(clusters, _names.For);
        return new(
            component,
            names.Restore(pair.Title),
            pair.Before is { } before ? (YamlMap)names.Restore(before) : null,
            pair.After is { } after ? (YamlMap)names.Restore(after) : null,
            [.. clusters.Order(StringComparer.Ordinal)]);
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
                .Select(set => (
                    Clusters: set.First().Value.ToList(), Fields: set.Select(field => field.Key.Field).ToList()))
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
                .. all.Select(field => field.NeedsReplacement
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

    private static void Add<TKey>(
        Dictionary<TKey, SortedSet<string>> folds, TKey key, params IReadOnlyCollection<string> clusters)
        where TKey : notnull
    {
        if (!folds.TryGetValue(key, out var known)) folds[key] = known = new(StringComparer.Ordinal);
        known.UnionWith(clusters);
    }

    private readonly record struct FieldKey(string Component, ObjectTitle Object, FieldChange Field);

    private readonly record struct ObjectKey(string Component, ObjectTitle Title, string Digest);

    private readonly record struct PairKey(
        string Component, string Before, string After, bool HasChecksums, string OnlyCluster);

    /// <summary>Two results that the Applications of some clusters share.</summary>
    private sealed record Pair(
        PreparedApplication? Before,
        PreparedApplication? After,
        bool HasChecksums,
        bool IsMixed,
        List<string> Clusters);

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

using System.Collections.Immutable;
using Infra.Changes.Generators;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Import;

/// <summary>Compares what the old sets generate for the recorded clusters with what the declared ones do.</summary>
internal sealed class ApplicationProof(IReadOnlyList<CatalogLine> lines, ProblemList problems)
{
    private readonly Dictionary<DeliberateDifference, int> _deliberate = [];
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Old cluster Secrets: the join script of old put every label of a cluster on its Secret.</summary>
    public static ClusterParameters ClusterOf(ObservedCluster cluster) => new()
    {
        Name = cluster.Name,
        Server = cluster.Endpoint?.Server?.ToString() ?? "",
        Labels = cluster.Labels.ToImmutableSortedDictionary(
            label => label.Key, label => label.Value.Value, StringComparer.Ordinal),
    };

    public ProvenSets Of(IEnumerable<ClusterParameters> clusters, IReadOnlyDictionary<string, YamlMap> declared)
    {
        var generator = new ApplicationGenerator(clusters);
        var left = declared.Keys.ToHashSet(StringComparer.Ordinal);
        var compared = new List<ComparedApplication>();
        foreach (var line in lines)
        {
            foreach (var old in OldOf(line.Set, generator))
            {
                var name = old.TextAt("metadata", "name") ?? "";
                left.Remove(name);
                compared.Add(new(name, IsSame(line.Set, name, old, declared.GetValueOrDefault(name))));
            }
        }

        foreach (var name in left)
        {
            var component = declared[name].TextAt("metadata", "labels", Keys.Component);
            if (lines.FirstOrDefault(one => one.Set.Name == component) is not { } line) continue;
            if (_unknown.Contains(line.Set.Name)) continue;
            problems.Add(SetProblems.Different(
                line.Set, line.Set.Position, name, "the old set does not give it, and the new one does"));
            compared.Add(new(name, false));
        }

        return new(
            [.. compared.OrderBy(one => one.Name, StringComparer.Ordinal)],
            [.. _deliberate.OrderBy(one => one.Key.What, StringComparer.Ordinal)
                .Select(one => new ListedDifference(one.Key.What, one.Key.Meaning, one.Value))]);
    }

    private IReadOnlyList<YamlMap> OldOf(HandWrittenSet set, ApplicationGenerator generator)
    {
        try
        {
            return generator.ApplicationsOf(set.Tree);
        }
        catch (Exception e) when (e is ArgoCDException or UnsupportedFormException)
        {
            problems.Add(SetProblems.NotGenerated(set, e.Message));
            _unknown.Add(set.Name);
            return [];
        }
    }

    private bool IsSame(HandWrittenSet set, string name, YamlMap old, YamlMap? @new)
    {
        if (@new is null)
        {
            problems.Add(SetProblems.Different(set, set.Position, name, "the new set does not give it"));
            return false;
        }

        var isSame = true;
        foreach (var (path, before, after) in TreeDifference.Changes(
            ApplicationTree.Comparable(old), ApplicationTree.Comparable(@new)))
        {
            // The controller's own, and the same for all.
            if (path == "metadata.namespace") continue;
            if (DeliberateDifference.Of(path, before, after) is { } meant)
            {
                _deliberate[meant] = _deliberate.GetValueOrDefault(meant) + 1;
                continue;
            }

            isSame = false;
            problems.Add(SetProblems.Different(
                set,
                before?.Position ?? set.Template!.Position,
                name,
                $"'{path}' is {Shown(before)} now, and would be {Shown(after)}"));
        }

        return isSame;
    }

    private static string Shown(YamlNode? node) => node switch
    {
        null => "absent",
        YamlScalar scalar => $"'{scalar.Text}'",
        YamlList { Items: var items } when items.All(item => item is YamlScalar) =>
            $"[{string.Join(", ", items.Select(item => ((YamlScalar)item).Text))}]",
        _ => node.Kind,
    };
}

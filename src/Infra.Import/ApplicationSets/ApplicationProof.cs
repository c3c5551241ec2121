using System.Collections.Immutable;
using Infra.Changes.Generators;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Import;

/// <summary>
/// Compares the Applications that the old sets and the declared ones generate for the recorded clusters.
/// </summary>
internal sealed class ApplicationProof(
    IReadOnlyList<CatalogLine> lines, SourceTree? rendered, ProblemList problems)
{
    private readonly Dictionary<DeliberateDifference, int> _deliberate = [];
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>An old cluster Secret: the old join script copied every label of a cluster to its Secret.</summary>
    public static ClusterParameters CreateCluster(ObservedCluster cluster) => new()
    {
        Name = cluster.Name,
        Server = cluster.Endpoint?.Server?.ToString() ?? "",
        Labels = cluster.Labels.ToImmutableSortedDictionary(
            label => label.Key, label => label.Value.Value, StringComparer.Ordinal),
    };

    public ProvenSets Prove(IEnumerable<ClusterParameters> clusters, IReadOnlyCollection<YamlMap> objects)
    {
        var declared = DeclaredBy(objects);
        var generator = new ApplicationGenerator(clusters);
        var left = declared.Keys.ToHashSet(StringComparer.Ordinal);
        var compared = new List<ComparedApplication>();
        foreach (var line in lines.Where(line => !_unknown.Contains(line.Set.Name)).ToList())
        {
            foreach (var old in GenerateOld(line.Set, generator))
            {
                var name = old.TextAt("metadata", "name") ?? "";
                left.Remove(name);
                compared.Add(new(name, IsSame(line.Set, name, old, declared.GetValueOrDefault(name))));
            }
        }

        foreach (var name in left)
        {
            var component = declared[name].TextAt("metadata", "labels", LabelKeys.Component);
            if (lines.FirstOrDefault(one => one.Set.Name == component) is not { } line) continue;
            if (_unknown.Contains(line.Set.Name)) continue;
            problems.Add(SetProblems.Different(
                line.Set, line.Set.Position, name, "only the new set generates it"));
            compared.Add(new(name, false));
        }

        return new(
            [.. compared.OrderBy(one => one.Name, StringComparer.Ordinal)],
            [.. _deliberate.OrderBy(one => one.Key.What, StringComparer.Ordinal)
                .Select(one => new ListedDifference(one.Key.What, one.Key.Meaning, one.Value))]);
    }

    private Dictionary<string, YamlMap> DeclaredBy(IReadOnlyCollection<YamlMap> objects)
    {
        var controlPlane = new ControlPlaneApplications(objects);
        var applications = new Dictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var set = objects.FirstOrDefault(tree => tree.TextAt("kind") == "ApplicationSet"
                && tree.TextAt("metadata", "name") == line.Set.Name);
            try
            {
                foreach (var application in set is null ? [] : controlPlane.Generate(set))
                    applications.TryAdd(application.TextAt("metadata", "name") ?? "", application);
            }
            catch (ArgoCDException e)
            {
                problems.Add(SetProblems.NotGenerated(line.Set, $"Argo CD rejects the new set: {e.Message}"));
                _unknown.Add(line.Set.Name);
            }
        }

        return applications;
    }

    private IReadOnlyList<YamlMap> GenerateOld(HandWrittenSet set, ApplicationGenerator generator)
    {
        try
        {
            return generator.Generate(set.Tree);
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
            problems.Add(SetProblems.Different(set, set.Position, name, "the new set does not generate it"));
            return false;
        }

        var isSame = HasSameValues(set, name, old, @new);
        if (rendered is not null && PrivateValues.FindFile(old) is not null)
            (old, @new) = (PrivateValues.Without(old), PrivateValues.Without(@new));
        foreach (var (path, before, after) in TreeDifference.Changes(
            ApplicationTree.Comparable(old), ApplicationTree.Comparable(@new)))
        {
            // The controller sets the namespace, and it is always the same.
            if (path == "metadata.namespace") continue;
            if (DeliberateDifference.Find(path, before, after) is { } meant)
            {
                List(meant);
                continue;
            }

            isSame = false;
            problems.Add(SetProblems.Different(
                set,
                before?.Position ?? set.Template!.Position,
                name,
                $"'{path}' is {Shown(before)} now and would become {Shown(after)}"));
        }

        return isSame;
    }

    // Values are never shown.
    private bool HasSameValues(HandWrittenSet set, string name, YamlMap old, YamlMap @new)
    {
        if (rendered is null || PrivateValues.FindFile(old) is not { } file) return true;
        List(DeliberateDifference.InlineValues);
        var before = rendered.Texts.GetValueOrDefault(file);
        if (before is not null && FileComparison.AreSameYaml(before, PrivateValues.FindInline(@new) ?? "")) return true;
        problems.Add(SetProblems.Different(
            set,
            set.Template!.Position,
            name,
            before is null
                ? $"'{rendered.FileOf(file)}', which it reads, does not exist"
                : $"its private values differ from those in '{rendered.FileOf(file)}'"));
        return false;
    }

    private void List(DeliberateDifference meant) => _deliberate[meant] = _deliberate.GetValueOrDefault(meant) + 1;

    private static string Shown(YamlNode? node) => node switch
    {
        null => "absent",
        YamlScalar scalar => $"'{scalar.Text}'",
        YamlList { Items: var items } when items.All(item => item is YamlScalar) =>
            $"[{string.Join(", ", items.Select(item => ((YamlScalar)item).Text))}]",
        _ => node.Kind,
    };
}

using Infra.Foundation;
using ParameterSet = System.Collections.Generic.Dictionary<string, object?>;

namespace Infra.Changes.Generators;

/// <summary>Generates the parameter sets of an ApplicationSet for the clusters of a control plane.</summary>
internal sealed class ParameterGenerators(
    IReadOnlyList<ClusterParameters> clusters, PluginAnswer plugin, ParameterTemplates templates)
{
    // Argo CD's own types nest no deeper.
    private const int DeepestCombination = 2;

    private static readonly string[] Taken = ["list", "clusters", "plugin", "matrix", "merge"];

    private static readonly string[] Others = ["git", "scmProvider", "pullRequest", "clusterDecisionResource"];

    /// <summary>
    /// The parameter sets of one entry of `generators`. If the entry has several kinds, the sets of all of them.
    /// </summary>
    public IReadOnlyList<ParameterSet> Generate(YamlMap generator, int depth = 0)
    {
        var kinds = generator.Entries
            .Where(entry => entry.Key != "selector" && entry.Value is not YamlScalar { IsNull: true })
            .ToList();
        if (kinds.Find(kind => Others.Contains(kind.Key)) is { } other)
            throw new UnsupportedFormException($"the {other.Key} generator");
        if (kinds.Find(kind => !Taken.Contains(kind.Key)) is { } unknown)
            throw new UnsupportedFormException($"the generator key '{unknown.Key}'");
        if (kinds.Count == 0) throw new ArgoCDException("contains unrecognized generators");
        if (depth > 0 && kinds.Count > 1) throw new UnsupportedFormException("several kinds in one nested generator");
        var sets = kinds.SelectMany(kind => OfKind(kind, depth)).ToList();
        if (ParameterSelector.Read(generator.MapAt("selector")) is not { } selector) return sets;
        return [.. sets.Where(set => selector.Selects(ParameterSelector.Flat(set)))];
    }

    private IEnumerable<ParameterSet> OfKind(YamlEntry kind, int depth)
    {
        if (kind.Value is not YamlMap of)
            throw new UnsupportedFormException($"a {kind.Key} generator that is not a map");
        if (of.MapAt("template") is { Entries.Count: > 0 })
            throw new UnsupportedFormException("a template of a generator's own");
        return kind.Key switch
        {
            "list" => List(of),
            "clusters" => new ClusterGeneration(clusters, templates).Generate(of),
            "plugin" => Plugin(of),
            "matrix" => Matrix(of, depth),
            _ => Merge(of, depth),
        };
    }

    private IEnumerable<ParameterSet> List(YamlMap of)
    {
        var elements = of.MapsAt("elements").ToList();
        if (of.TextAt("elementsYaml") is { Length: > 0 } text)
        {
            var problems = new ProblemList();
            if (YamlFile.Parse(text, "elementsYaml", problems, YamlReading.Helm) is not YamlList list)
                throw new ArgoCDException("error unmarshalling decoded ElementsYaml");
            elements.AddRange(list.Items.Cast<YamlMap>());
        }

        return elements.Select(element => templates.IsGo ? ParameterValue.Read(element) : ParameterValue.Flat(element));
    }

    private IEnumerable<ParameterSet> Plugin(YamlMap of)
    {
        if (!templates.IsGo) throw new UnsupportedFormException("the plugin generator without goTemplate");
        var input = of.MapAt("input", "parameters");
        var answers = plugin(of.TextAt("configMapRef", "name") ?? "", input.TextMap());
        var seen = (input?.Entries ?? []).ToDictionary(
            entry => entry.Key, entry => (object?)new RawJson(JsonTree.ToNode(entry.Value)?.ToJsonString() ?? "null"));
        var values = ClusterGeneration.ReadValues(of);
        foreach (var answer in answers)
        {
            var parameters = ParameterValue.Read(answer);
            parameters["generator"] = new ParameterSet { ["input"] = new ParameterSet { ["parameters"] = seen } };
            ClusterGeneration.AddValues(values, parameters, templates);
            yield return parameters;
        }
    }

    private IEnumerable<ParameterSet> Matrix(YamlMap of, int depth)
    {
        var children = ChildrenOf(of, "matrix", depth);
        if (children.Count < 2) throw new ArgoCDException("found less than two generators, Matrix support only two");
        if (children.Count > 2) throw new ArgoCDException("found more than two generators, Matrix support only two");
        foreach (var first in Generate(children[0], depth + 1))
        {
            foreach (var second in Generate(Interpolated(children[1], first), depth + 1))
                yield return Combined(first, second);
        }
    }

    // The second generator's texts are templates over the parameters of the first.
    private YamlMap Interpolated(YamlMap generator, ParameterSet first)
    {
        if (!YamlText.Render(generator).Contains("{{", StringComparison.Ordinal)) return generator;
        if (generator.Find("matrix") is not null || generator.Find("merge") is not null)
            throw new UnsupportedFormException("a template in a nested matrix or merge");
        YamlMap interpolated;
        try
        {
            interpolated = (YamlMap)templates.Render(generator, first);
        }
        catch (ArgoCDException)
        {
            throw new UnsupportedFormException(
                "a template in a matrix's second generator that the first one cannot fill in");
        }

        return YamlText.Render(interpolated).Contains("{{", StringComparison.Ordinal)
            ? throw new UnsupportedFormException("a template that a matrix's second generator is left with")
            : interpolated;
    }

    private ParameterSet Combined(ParameterSet first, ParameterSet second)
    {
        var combined = new ParameterSet(StringComparer.Ordinal);
        if (templates.IsGo)
        {
            ParameterMerge.Apply(second, combined);
            ParameterMerge.Apply(first, combined);
            return combined;
        }

        foreach (var (key, value) in first.Concat(second))
        {
            if (!combined.TryAdd(key, value) && !Equals(combined[key], value))
                throw new ArgoCDException($"found duplicate key {key} with different value");
        }

        return combined;
    }

    private List<ParameterSet> Merge(YamlMap of, int depth)
    {
        var children = ChildrenOf(of, "merge", depth);
        if (children.Count < 2) throw new ArgoCDException("found less than two generators, Merge requires two or more");
        var keys = of.TextsAt("mergeKeys").ToList();
        if (keys.Count == 0)
        {
            throw new ArgoCDException(
                "error getting param sets by merge key: no merge keys were specified, Merge requires at least one");
        }

        var merged = ByKeys(Generate(children[0], depth + 1), keys);
        foreach (var child in children.Skip(1))
        {
            foreach (var (key, parameters) in ByKeys(Generate(child, depth + 1), keys))
            {
                // Argo CD ignores parameter sets that the first generator does not have.
                if (!merged.TryGetValue(key, out var below)) continue;
                if (templates.IsGo) ParameterMerge.Apply(parameters, below);
                else foreach (var (name, value) in parameters) below[name] = value;
            }
        }

        return [.. merged.Values];
    }

    private static Dictionary<string, ParameterSet> ByKeys(IEnumerable<ParameterSet> sets, List<string> keys)
    {
        var byKeys = new Dictionary<string, ParameterSet>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            if (!byKeys.TryAdd(KeyOf(set, keys), set))
            {
                var key = JsonOf(set, keys);
                throw new ArgoCDException(
                    "error getting param sets by merge key: the parameters from a generator were not unique by the "
                        + "given mergeKeys, Merge requires all param sets to be unique. Duplicate key was " + key);
            }
        }

        return byKeys;
    }

    // Nearly every set merges by one text. Its JSON would say the same.
    private static string KeyOf(ParameterSet set, List<string> keys) =>
        keys is [var only] && set.GetValueOrDefault(only) is string text ? $"text {text}" : JsonOf(set, keys);

    // Merge keys are top-level parameters, and an absent parameter counts as a key value too.
    private static string JsonOf(ParameterSet set, List<string> keys) =>
        GoJson.Render(keys.Distinct().ToDictionary(name => name, name => set.GetValueOrDefault(name)));

    private static List<YamlMap> ChildrenOf(YamlMap of, string kind, int depth) => depth < DeepestCombination
        ? [.. of.MapsAt("generators")]
        : throw new UnsupportedFormException($"a {kind} generator at the third level");
}

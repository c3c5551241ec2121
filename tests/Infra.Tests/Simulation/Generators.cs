using Infra.Foundation;

namespace Infra.Tests.Simulation;

/// <summary>
/// Argo CD's generators of ApplicationSets over the objects of a control plane: each gives sets of parameters.
/// </summary>
internal sealed class Generators(IReadOnlyCollection<YamlMap> objects)
{
    public IReadOnlyList<Dictionary<string, object>> Of(YamlMap generator)
    {
        var kind = Assert.Single(generator.Entries);
        var of = (YamlMap)kind.Value;
        return kind.Key switch
        {
            "clusters" => Clusters(of),
            "list" => [.. of.Maps("elements").Select(element => (Dictionary<string, object>)ValueOf(element))],
            "plugin" => Plugin(of),
            "merge" => Merge(of),
            var other => throw new ArgoCDException($"generator '{other}' is not simulated"),
        };
    }

    private List<Dictionary<string, object>> Clusters(YamlMap generator)
    {
        // By name: of two Secrets with one the last one counts.
        var byName = new Dictionary<string, Dictionary<string, object>>();
        foreach (var secret in objects
            .Where(IsClusterSecret)
            .Where(secret => IsSelected(secret, (YamlMap)generator.Find("selector")!)))
        {
            var name = secret.Text("stringData", "name")!;
            var parameters = new Dictionary<string, object>
            {
                ["name"] = name,
                ["nameNormalized"] = name,
                ["server"] = secret.Text("stringData", "server")!,
                ["metadata"] = new Dictionary<string, object>
                {
                    ["labels"] = secret.Texts("metadata", "labels"),
                    ["annotations"] = secret.Texts("metadata", "annotations"),
                },
            };
            // The only texts beside the Application's own that are templates.
            parameters["values"] = generator
                .Texts("values")
                .ToDictionary(value => value.Key, value => GoTemplate.Render(value.Value, parameters));
            byName[name] = parameters;
        }

        return [.. byName.Values];
    }

    private static bool IsClusterSecret(YamlMap tree) =>
        tree.Text("kind") == "Secret" && tree.Text("metadata", "labels", "argocd.argoproj.io/secret-type") == "cluster";

    private static bool IsSelected(YamlMap secret, YamlMap selector)
    {
        var labels = secret.Texts("metadata", "labels");
        return selector.Texts("matchLabels").All(wanted => labels.GetValueOrDefault(wanted.Key) == wanted.Value)
            && selector
                .Maps("matchExpressions")
                .All(expression => Holds(expression, labels.GetValueOrDefault(expression.Text("key")!)));
    }

    private static bool Holds(YamlMap expression, string? label)
    {
        var values = (expression.Find("values") as YamlList)?.Items.Select(item => ((YamlScalar)item).Text).ToList()
            ?? [];
        return expression.Text("operator") switch
        {
            "In" => label is not null && values.Contains(label),
            "NotIn" => label is null || !values.Contains(label),
            var other => throw new ArgoCDException($"operator '{other}' is not simulated"),
        };
    }

    // What the values service answers: docs/values-service.md.
    private List<Dictionary<string, object>> Plugin(YamlMap generator)
    {
        var (stack, env, component) = (Asked("stack"), Asked("env"), Asked("component"));
        var elements = objects
            .Where(tree => tree.Text("kind") == "ConfigMap"
                && tree.Text("metadata", "labels", "infra.local/stack") == stack)
            .Where(tree => env is null || tree.Text("metadata", "labels", "env") == env)
            .Select(
                tree => (
                    Cluster: tree.Text("metadata", "labels", "infra.local/cluster"),
                    Values: tree.Text("data", $"{component}.yaml")))
            .Where(found => found.Cluster is not null && found.Values is not null)
            .Select(
                found => new Dictionary<string, object> { ["name"] = found.Cluster!, ["helmValues"] = found.Values! })
            .ToList();
        return elements is [] ? throw new ArgoCDException($"404: no cluster has values for '{component}'") : elements;

        string? Asked(string parameter) => generator.Text("input", "parameters", parameter);
    }

    private List<Dictionary<string, object>> Merge(YamlMap generator)
    {
        var children = generator.Maps("generators").ToList();
        if (children.Count < 2) throw new ArgoCDException("found less than two generators, Merge requires two or more");
        var key = ((YamlScalar)Assert.Single(((YamlList)generator.Find("mergeKeys")!).Items)).Text;
        var merged = ByKey(Of(children[0]), key);
        foreach (var child in children.Skip(1))
        {
            // What the first one does not have is ignored.
            foreach (var (name, parameters) in ByKey(Of(child), key).Where(added => merged.ContainsKey(added.Key))) Lay(
                parameters, merged[name]);
        }

        return [.. merged.Values];
    }

    private static Dictionary<string, Dictionary<string, object>> ByKey(
        IEnumerable<Dictionary<string, object>> sets, string key)
    {
        var byKey = new Dictionary<string, Dictionary<string, object>>();
        foreach (var parameters in sets)
        {
            // Only at the top, and what is absent is a key as well.
            var value = parameters.GetValueOrDefault(key) as string ?? "null";
            if (!byKey.TryAdd(value, parameters))
            {
                throw new ArgoCDException(
                    $"the parameters from a generator were not unique by the given mergeKeys: {key} {value}");
            }
        }

        return byKey;
    }

    private static void Lay(Dictionary<string, object> above, Dictionary<string, object> below)
    {
        foreach (var (key, value) in above)
        {
            if (below.GetValueOrDefault(key) is Dictionary<string, string> texts && value is not string)
            {
                if (value is not Dictionary<string, string> others)
                    throw new ArgoCDException($"panic: '{key}' is map[string]string and map[string]interface {{}}");
                foreach (var (name, text) in others) texts[name] = text;
            }
            else
            {
                below[key] = value;
            }
        }
    }

    private static object ValueOf(YamlNode node) => node is YamlMap map
        ? map.Entries.ToDictionary(entry => entry.Key, entry => ValueOf(entry.Value))
        : ((YamlScalar)node).Text;
}

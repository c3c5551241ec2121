using System.Text.Json.Nodes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Cli;

/// <summary>
/// A cluster's values as JSON, always keyed by component, even if only one is requested. The format is stable: fields
/// are added, never renamed.
/// </summary>
internal static class ValuesJson
{
    public static void Write(
        FleetValues values,
        Cluster cluster,
        IReadOnlyList<Component> components,
        bool withTrace,
        TextWriter output)
    {
        var byComponent = new JsonObject();
        foreach (var component in components)
        {
            if (!values.For(cluster.Name).Components.TryGetValue(component.Name, out var own)) continue;
            byComponent[component.Name.ToString()] = withTrace
                ? new JsonArray([.. values.Trace(cluster, component).Select(Leaf)])
                : JsonTree.ToNode(own.Tree);
        }

        output.WriteLine(byComponent.ToJsonString(JsonOutput.WithNulls));
    }

    private static JsonObject Leaf(TracedValue leaf) => new()
    {
        ["path"] = leaf.Path,
        ["text"] = leaf.Text,
        ["sources"] = new JsonArray([.. leaf.Sources.Select(source => (JsonNode)source.ToString())]),
    };
}

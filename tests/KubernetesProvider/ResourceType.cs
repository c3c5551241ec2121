using System.Text.Json.Nodes;

namespace KubernetesProvider;

/// <summary>The apiVersion and kind of a type such as `kubernetes:argoproj.io/v1alpha1:ApplicationSet`.</summary>
internal static class ResourceType
{
    public static JsonObject Parse(string urn)
    {
        var parts = urn.Split("::")[2].Split('$')[^1].Split(':');
        var version = parts[1].StartsWith("core/", StringComparison.Ordinal) ? parts[1]["core/".Length..] : parts[1];
        return new() { ["apiVersion"] = version, ["kind"] = parts[2] };
    }
}

using System.Text.Json.Nodes;

namespace KubernetesProvider.Objects;

/// <summary>The fields that every Kubernetes object has.</summary>
internal static class Manifests
{
    public static string ApiVersion(this JsonObject manifest) => (string?)manifest["apiVersion"] ?? "";

    public static string Kind(this JsonObject manifest) => (string?)manifest["kind"] ?? "";

    public static string Name(this JsonObject manifest) => (string?)manifest["metadata"]?["name"] ?? "";

    public static string? Namespace(this JsonObject manifest) => (string?)manifest["metadata"]?["namespace"];

    public static string? Annotation(this JsonObject manifest, string key) =>
        (string?)manifest["metadata"]?["annotations"]?[key];

    /// <summary>`namespace/name`, or `name` for an object without a namespace: fqName, util.go:113.</summary>
    public static string Id(this JsonObject manifest) =>
        manifest.Namespace() is { } space ? $"{space}/{manifest.Name()}" : manifest.Name();

    public static JsonObject Metadata(this JsonObject manifest)
    {
        if (manifest["metadata"] is JsonObject metadata) return metadata;
        manifest["metadata"] = metadata = [];
        return metadata;
    }

    public static JsonObject Copy(this JsonObject manifest) => manifest.DeepClone().AsObject();
}

using System.Text;
using System.Text.Json.Nodes;

namespace KubernetesProvider.Objects;

/// <summary>
/// Inputs in the form that the API server stores, so equal objects have equal inputs. Source: normalizeInputs,
/// provider.go:2983, and normalizeSecret, clients/unstructured.go.
/// </summary>
internal static class Normal
{
    private static readonly string[] ReadOnly =
    [
        "creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "generation", "managedFields",
        "resourceVersion", "uid",
    ];

    public static JsonObject FormOf(JsonObject inputs)
    {
        var normal = inputs.Copy();
        if (normal.ApiVersion() == "v1" && normal.Kind() == "Secret") MoveStringData(normal);
        if (normal["metadata"] is JsonObject metadata)
            foreach (var field in ReadOnly) metadata.Remove(field);
        return normal;
    }

    // Like the server: stringData overwrites data of the same key.
    private static void MoveStringData(JsonObject secret)
    {
        if (secret["stringData"] is not JsonObject { Count: > 0 } texts) return;
        if (secret["data"] is not JsonObject data) secret["data"] = data = [];
        foreach (var (key, text) in texts)
            data[key] = Convert.ToBase64String(Encoding.UTF8.GetBytes((string?)text ?? ""));
        secret.Remove("stringData");
    }
}

using System.Text;
using System.Text.Json;
using Infra.Model;
using k8s;
using k8s.Models;

namespace Infra.Supervisors;

/// <summary>
/// Reads what is registered in a control plane: its cluster Secrets, without their credentials, and its ApplicationSets.
/// Nothing is written.
/// </summary>
public static class ControlPlaneFetch
{
    private const string ClusterSecrets = "argocd.argoproj.io/secret-type=cluster";

    private static readonly string[] Readable = ["name", "server"];

    /// <summary>The objects as trees; null, with a problem added, when one of the two lists cannot be read.</summary>
    public static async Task<IReadOnlyList<YamlMap>?> FetchAsync(
        SupervisorLogin login, string @namespace, FetchLimits limits, TimeProvider time, ProblemList problems, CancellationToken cancellation)
    {
        using var session = new ApiSession(ReadSource.ControlPlane, login, limits, time);
        try
        {
            return await session.WithinDeadlineAsync<IReadOnlyList<YamlMap>>(
                async token => [.. await SecretsAsync(session, @namespace, token), .. await ApplicationSetsAsync(session, @namespace, token)],
                cancellation);
        }
        catch (ReadFault fault)
        {
            problems.Add(fault.Problem);
            return null;
        }
    }

    private static async Task<IEnumerable<YamlMap>> SecretsAsync(ApiSession session, string @namespace, CancellationToken cancellation)
    {
        var list = await session.AskAsync(
            new Subject("cluster Secrets", @namespace),
            (client, token) => client.CoreV1.ListNamespacedSecretAsync(@namespace, labelSelector: ClusterSecrets, cancellationToken: token),
            cancellation);
        return list?.Items.Select(WithoutCredentials) ?? [];
    }

    // A control plane without Argo CD's definitions has no ApplicationSet either.
    private static async Task<IEnumerable<YamlMap>> ApplicationSetsAsync(ApiSession session, string @namespace, CancellationToken cancellation)
    {
        var list = await session.AskAsync(
            new Subject("ApplicationSets", @namespace),
            (client, token) => client.CustomObjects.ListNamespacedCustomObjectAsync("argoproj.io", "v1alpha1", @namespace, "applicationsets", cancellationToken: token),
            cancellation);
        return list is JsonElement json && json.TryGetProperty("items", out var items) && items.ValueKind is JsonValueKind.Array
            ? items.EnumerateArray().Select(item => JsonTree.Of(item, default)).OfType<YamlMap>()
            : [];
    }

    private static YamlMap WithoutCredentials(V1Secret secret) => (YamlMap)JsonTree.Of(
        JsonSerializer.SerializeToElement(new
        {
            apiVersion = "v1",
            kind = "Secret",
            metadata = new { name = secret.Metadata.Name, labels = secret.Metadata.Labels, annotations = secret.Metadata.Annotations },
            stringData = Readable
                .Where(key => secret.Data?.ContainsKey(key) is true)
                .ToDictionary(key => key, key => Encoding.UTF8.GetString(secret.Data[key])),
        }),
        default);
}

using System.Text.Json;
using Infra.Foundation;
using Infra.KubernetesApi;
using Infra.Model.Observed;
using k8s;

namespace Infra.Supervisors;

/// <summary>Lists the cluster objects of one supervisor, page by page.</summary>
internal sealed class ClusterLists(string supervisor, ApiSession session, Action<int> found)
{
    /// <summary>
    /// The objects of one namespace, or of all if it is null; or null and the failure if the identity may not list
    /// them.
    /// </summary>
    /// <exception cref="ReadFault">The list cannot be read for another reason.</exception>
    public async Task<(List<YamlMap>? Objects, Failure? Forbidden)> ListAsync(
        ServedResource resource, string? @namespace, CancellationToken cancellation)
    {
        var subject = new ReadTarget(resource.Kind.Plural, @namespace);
        var (objects, failure) = await PagedList.ReadAsync(
            session, subject, (client, next, token) => PageAsync(client, resource, @namespace, next, token),
            item => Read(item, resource), cancellation);
        // The API group lists the resource, so it must exist.
        return failure is { Kind: FailureKind.NotFound }
            ? throw new ReadFault(session.CreateProblem(failure, subject))
            : (objects, failure);
    }

    private Task<object> PageAsync(
        Kubernetes client, ServedResource resource, string? @namespace, string? next, CancellationToken cancellation)
    {
        var (group, version, plural) = (
            resource.Kind.Group, PathSegment.Checked(resource.Version), resource.Kind.Plural);
        var limit = session.Limits.PageSize;
        return @namespace is null
            ? client.CustomObjects.ListClusterCustomObjectAsync(
                group, version, plural, limit: limit, continueParameter: next, cancellationToken: cancellation)
            : client.CustomObjects.ListNamespacedCustomObjectAsync(
                group, version, PathSegment.Checked(@namespace), plural,
                limit: limit, continueParameter: next, cancellationToken: cancellation);
    }

    private YamlMap Read(JsonElement item, ServedResource resource)
    {
        found(1);
        return ReadObject(item, resource);
    }

    // Discard what an inventory does not need at once. Managed fields are most of an object.
    private YamlMap ReadObject(JsonElement item, ServedResource resource)
    {
        var position = new Position($"{supervisor}/{TextOf(item, "namespace")}/{TextOf(item, "name")}", 0);
        if (JsonTree.Read(item, position) is not YamlMap map)
        {
            throw new ReadFault(
                SupervisorProblems.Garbled(session.Source, resource.Kind.Plural, null, "no list of objects"));
        }

        return RecordedObject.Create(map, resource.ApiVersion, resource.Kind.Kind);
    }

    private static string TextOf(JsonElement item, string key) =>
        item.ValueKind is JsonValueKind.Object
            && item.TryGetProperty("metadata", out var metadata)
            && metadata.ValueKind is JsonValueKind.Object
        && metadata.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()!
            : "?";
}

using System.Text.Json;
using Infra.Model;
using k8s;

namespace Infra.Supervisors;

/// <summary>Lists cluster objects of one supervisor, page by page.</summary>
internal sealed class ClusterLists(string supervisor, ApiSession session, Action<int> found)
{
    private const int Restarts = 3;

    /// <summary>The objects of one namespace, or of all; null where the identity may not list them.</summary>
    /// <exception cref="ReadFault">The list cannot be read, for another reason than a missing permission.</exception>
    public async Task<(List<YamlMap>? Objects, Failure? Forbidden)> ListAsync(ServedResource resource, string? @namespace, CancellationToken cancellation)
    {
        var subject = new Subject(resource.Kind.Plural, @namespace);
        for (var attempt = 0; ; attempt++)
        {
            var (objects, failure) = await PagesAsync(resource, subject, cancellation);
            if (objects is not null) return (objects, null);
            if (failure!.Kind is FailureKind.Forbidden) return (null, failure);
            // A list that began too long ago cannot go on: it begins again, as a whole.
            if (failure.Kind is not FailureKind.Expired || attempt >= Restarts) throw new ReadFault(session.ProblemOf(failure, subject));
        }
    }

    private async Task<(List<YamlMap>? Objects, Failure? Failure)> PagesAsync(ServedResource resource, Subject subject, CancellationToken cancellation)
    {
        var objects = new List<YamlMap>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var (answer, failure) = await session.TryAskAsync((client, token) => PageAsync(client, resource, subject.Namespace, next, token), cancellation);
            if (failure is not null) return (null, failure);
            var before = objects.Count;
            next = Read(answer!.Value, resource, objects);
            found(objects.Count - before);
            if (objects.Count > session.Limits.MaxObjects || (next is not null && !seen.Add(next)))
                throw new ReadFault(Problem.ListWithoutEnd(session.Source, subject.What, subject.Namespace, session.Limits.MaxObjects));
        }
        while (next is not null);

        return (objects, null);
    }

    private async Task<Page> PageAsync(Kubernetes client, ServedResource resource, string? @namespace, string? next, CancellationToken cancellation)
    {
        var (group, version, plural, limit) = (resource.Kind.Group, resource.Version, resource.Kind.Plural, session.Limits.PageSize);
        var list = @namespace is null
            ? await client.CustomObjects.ListClusterCustomObjectAsync(group, version, plural, limit: limit, continueParameter: next, cancellationToken: cancellation)
            : await client.CustomObjects.ListNamespacedCustomObjectAsync(group, version, @namespace, plural, limit: limit, continueParameter: next, cancellationToken: cancellation);
        return new((JsonElement)list);
    }

    /// <summary>Adds the page's objects and tells the token of the next page.</summary>
    private string? Read(JsonElement list, ServedResource resource, List<YamlMap> objects)
    {
        if (list.ValueKind is not JsonValueKind.Object || !list.TryGetProperty("items", out var items) || items.ValueKind is not JsonValueKind.Array)
            throw new ReadFault(Problem.Garbled(session.Source, resource.Kind.Plural, null, "no list"));
        foreach (var item in items.EnumerateArray()) objects.Add(ObjectOf(item, resource));
        return list.TryGetProperty("metadata", out var metadata) && metadata.ValueKind is JsonValueKind.Object
            && metadata.TryGetProperty("continue", out var next) && next.ValueKind is JsonValueKind.String && next.GetString() is { Length: > 0 } token
            ? token
            : null;
    }

    // What an inventory does not read is let go at once: an object's history of managed fields is most of it.
    private YamlMap ObjectOf(JsonElement item, ServedResource resource)
    {
        var position = new Position($"{supervisor}/{TextOf(item, "namespace")}/{TextOf(item, "name")}", 0);
        if (JsonTree.Of(item, position) is not YamlMap map)
            throw new ReadFault(Problem.Garbled(session.Source, resource.Kind.Plural, null, "no list of objects"));
        return RecordedObject.Of(map, resource.ApiVersion, resource.Kind.Kind);
    }

    private static string TextOf(JsonElement item, string key) =>
        item.ValueKind is JsonValueKind.Object && item.TryGetProperty("metadata", out var metadata) && metadata.ValueKind is JsonValueKind.Object
        && metadata.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()!
            : "?";

    private sealed record Page(JsonElement Value);
}

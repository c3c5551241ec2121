using System.Text.Json;
using k8s;

namespace Infra.Supervisors;

/// <summary>Reads a list page by page, either completely or not at all.</summary>
internal static class PagedList
{
    private const int Restarts = 3;

    /// <summary>The items; or null and the failure if the list does not exist or reading is forbidden.</summary>
    /// <param name="page">Requests one page, with the continue token of the previous one.</param>
    /// <param name="read">Extracts from an item what to keep; the rest is freed at once.</param>
    /// <exception cref="ReadFault">The list cannot be read for another reason.</exception>
    public static async Task<(List<T>? Items, Failure? Failure)> ReadAsync<T>(
        ApiSession session,
        ReadTarget subject,
        Func<Kubernetes, string?, CancellationToken, Task<object>> page,
        Func<JsonElement, T> read,
        CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (items, failure) = await PagesAsync(session, subject, page, read, cancellation);
            if (items is not null) return (items, null);
            if (failure!.Kind is FailureKind.Forbidden or FailureKind.NotFound) return (null, failure);
            // The continue token has expired, so the whole list is read again.
            if (failure.Kind is not FailureKind.Expired || attempt >= Restarts)
                throw new ReadFault(session.CreateProblem(failure, subject));
        }
    }

    private static async Task<(List<T>? Items, Failure? Failure)> PagesAsync<T>(
        ApiSession session,
        ReadTarget subject,
        Func<Kubernetes, string?, CancellationToken, Task<object>> page,
        Func<JsonElement, T> read,
        CancellationToken cancellation)
    {
        var items = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var (answer, failure) = await session.TryAskAsync(
                (client, token) => page(client, next, token), cancellation);
            if (failure is not null) return (null, failure);
            var list = answer is JsonElement json ? json : default;
            if (list.ValueKind is not JsonValueKind.Object
                || !list.TryGetProperty("items", out var found)
                || found.ValueKind is not JsonValueKind.Array)
                throw new ReadFault(SupervisorProblems.Garbled(session.Source, subject.What, null, "no list"));
            items.AddRange(found.EnumerateArray().Select(read));
            next = ReadNext(list);
            if (items.Count > session.Limits.MaxObjects || (next is not null && !seen.Add(next)))
            {
                throw new ReadFault(SupervisorProblems.EndlessList(
                    session.Source, subject.What, subject.Namespace, session.Limits.MaxObjects));
            }
        }
        while (next is not null);

        return (items, null);
    }

    private static string? ReadNext(JsonElement list) =>
        list.TryGetProperty("metadata", out var metadata) && metadata.ValueKind is JsonValueKind.Object
        && metadata.TryGetProperty("continue", out var next)
        && next.ValueKind is JsonValueKind.String
        && next.GetString() is { Length: > 0 } token
            ? token
            : null;
}

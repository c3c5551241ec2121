using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Observed;
using k8s;

namespace Infra.Supervisors;

/// <summary>Reads all cluster objects of one supervisor, or fails.</summary>
internal sealed class SupervisorFetch(
    SupervisorSettings settings,
    ApiSession session,
    IReadOnlyCollection<string> expected,
    ProblemList problems,
    IProgress<FetchProgress>? progress)
{
    private int _found;

    /// <summary>The cluster objects. Returns null and adds the problems if a part of them is missing.</summary>
    /// <exception cref="ReadFault">The supervisor cannot be read.</exception>
    public async Task<SupervisorReading?> FetchAsync(CancellationToken cancellation)
    {
        progress?.Report(new(settings.Name, 0, IsDone: false));
        var served =
            (await Task.WhenAll(ClusterKind.All.Select(kind => kind.FindAsync(session, problems, cancellation))))
            .OfType<ServedResource>()
            .ToList();
        if (served.Count == 0) throw new ReadFault(SupervisorProblems.NotASupervisor(session.Source));
        var lists = await Task.WhenAll(served.Select(resource => ListAsync(resource, cancellation)));
        if (lists.Any(list => list is null)) return null;
        progress?.Report(new(settings.Name, _found, IsDone: true));
        return new(settings.Name, [.. lists.SelectMany(list => list!)]);
    }

    private async Task<IReadOnlyList<YamlMap>?> ListAsync(ServedResource resource, CancellationToken cancellation)
    {
        var lists = new ClusterLists(settings.Name, session, Report);
        if (!settings.Namespaces.IsEmpty)
            return await ByNamespaceAsync(lists, resource, settings.Namespaces, cancellation);
        var (objects, forbidden) = await lists.ListAsync(resource, null, cancellation);
        if (objects is not null) return objects;
        var visible = await VisibleNamespacesAsync(forbidden!, resource, cancellation);
        // If a namespace that had clusters is no longer visible, its clusters must not look deleted.
        return await ByNamespaceAsync(lists, resource, [.. visible.Union(expected)], cancellation);
    }

    private async Task<IReadOnlyList<YamlMap>?> ByNamespaceAsync(
        ClusterLists lists, ServedResource resource, IEnumerable<string> namespaces, CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(namespaces.Order(StringComparer.Ordinal).Select(
            async name => (Namespace: name, Answer: await lists.ListAsync(resource, name, cancellation))));
        foreach (var (name, answer) in answers)
        {
            if (answer.Forbidden is { } forbidden)
                problems.Add(session.CreateProblem(forbidden, new(resource.Kind.Plural, name)));
        }

        return answers.Any(answer => answer.Answer.Objects is null)
            ? null
            : [.. answers.SelectMany(answer => answer.Answer.Objects!)];
    }

    private async Task<IReadOnlyList<string>> VisibleNamespacesAsync(
        Failure forbidden, ServedResource resource, CancellationToken cancellation)
    {
        if (await session.NamespacesOfLoginAsync(cancellation) is { } ofLogin) return ofLogin;
        var (list, failure) = await session.TryAskAsync(
            (client, token) => client.CoreV1.ListNamespaceAsync(cancellationToken: token), cancellation);
        return failure is null
            ? [.. list!.Items.Select(item => item.Metadata.Name)]
            : throw new ReadFault(session.CreateProblem(
                failure.Kind is FailureKind.Forbidden ? forbidden : failure, new(resource.Kind.Plural)));
    }

    private void Report(int count)
    {
        var found = Interlocked.Add(ref _found, count);
        progress?.Report(new(settings.Name, found, IsDone: false));
    }
}

/// <summary>The progress of reading one supervisor.</summary>
/// <param name="Supervisor">The supervisor's name.</param>
/// <param name="Objects">The number of objects read so far.</param>
/// <param name="IsDone">True if everything has been read.</param>
public readonly record struct FetchProgress(string Supervisor, int Objects, bool IsDone);

using System.Collections.Immutable;
using System.Text.Json;
using Infra.Foundation;
using Infra.KubernetesApi;
using k8s;

namespace Infra.Supervisors;

/// <summary>
/// Reads the objects of one stack from its control plane: by lists, and by name for declared objects that no list
/// contains. Of a Secret, it keeps only what may be shown. Writes nothing.
/// </summary>
internal sealed class ControlPlaneObjects(
    ApiSession session, string @namespace, ControlPlaneRequest request, ProblemList problems)
{
    private readonly ImmutableArray<ControlPlaneKind> _kinds =
    [
        .. request.StackSelector is { } selector ? ControlPlaneKind.All(selector) : ControlPlaneKind.OfRegistrations,
        .. request.ApplicationSelector is { } others
            ? (ControlPlaneKind[])[ControlPlaneKind.Applications(others)]
            : [],
    ];

    /// <exception cref="ReadFault">An object cannot be read.</exception>
    public async Task<IReadOnlyList<YamlMap>> ReadAsync(CancellationToken cancellation)
    {
        var lists = await Task.WhenAll(_kinds.Select(kind => OfKindAsync(kind, cancellation)));
        return [.. lists.SelectMany(objects => objects)];
    }

    private async Task<IEnumerable<YamlMap>> OfKindAsync(ControlPlaneKind kind, CancellationToken cancellation)
    {
        var declared = request.Declared.Where(name => name.Kind == kind.Kind).Select(name => name.Name).ToList();
        var found = new SortedDictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var selector in kind.Selectors)
        {
            var (objects, failure) = await ListAsync(kind, selector, cancellation);
            if (failure is { Kind: FailureKind.Forbidden } && declared is [] && !kind.IsOfEveryStack)
            {
                problems.Add(kind.Kind == ControlPlaneKind.Application
                    ? ControlPlaneProblems.ApplicationsForbidden(@namespace)
                    : ControlPlaneProblems.KindForbidden(kind.Plural, @namespace));
                return [];
            }

            // If a control plane does not have Argo CD's CRDs, it has no such objects either.
            if (failure is not null && (failure.Kind is not FailureKind.NotFound || kind.Group.Length == 0))
                throw new ReadFault(session.CreateProblem(failure, Target(kind)));
            foreach (var one in objects ?? []) found[NameOf(one)] = one;
        }

        var unlisted =
            await Task.WhenAll(declared
                .Where(name => !found.ContainsKey(name))
                .Select(name => ByNameAsync(kind, name, cancellation)));
        return [.. found.Values, .. unlisted.OfType<YamlMap>()];
    }

    private Task<(List<YamlMap>? Objects, Failure? Failure)> ListAsync(
        ControlPlaneKind kind, string? selector, CancellationToken cancellation) =>
        PagedList.ReadAsync(
            session,
            Target(kind),
            (client, next, token) => client.CustomObjects.ListNamespacedCustomObjectAsync(
                kind.Group, kind.Version, PathSegment.Checked(@namespace), kind.Plural,
                labelSelector: selector,
                limit: session.Limits.PageSize,
                continueParameter: next,
                cancellationToken: token),
            json => Tree(json, kind),
            cancellation);

    private async Task<YamlMap?> ByNameAsync(ControlPlaneKind kind, string name, CancellationToken cancellation)
    {
        var answer = await session.SendAsync(
            Target(kind),
            (client, token) => client.CustomObjects.GetNamespacedCustomObjectAsync(
                kind.Group, kind.Version, PathSegment.Checked(@namespace), kind.Plural, PathSegment.Checked(name),
                token),
            cancellation);
        return answer is JsonElement json ? Tree(json, kind) : null;
    }

    private YamlMap Tree(JsonElement json, ControlPlaneKind kind) => JsonTree.Read(json, default) is YamlMap map
        ? LiveTree.Create(map, kind.ApiVersion, kind.Kind, request.Show)
        : throw new ReadFault(
            SupervisorProblems.Garbled(session.Source, kind.Plural, @namespace, "no list of objects"));

    private ReadTarget Target(ControlPlaneKind kind) => new(kind.Plural, @namespace);

    private static string NameOf(YamlMap tree) =>
        ((tree.Find("metadata") as YamlMap)?.Find("name") as YamlScalar)?.Text ?? "";
}

using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Foundation;
using Infra.KubernetesApi;
using k8s;

namespace Infra.Supervisors;

/// <summary>A kind of cluster object, in the version that a supervisor serves.</summary>
internal sealed record ServedResource(ClusterKind Kind, string Version)
{
    public string ApiVersion => $"{Kind.Group}/{Version}";
}

/// <summary>A kind of cluster object with the versions that this program knows, newest first.</summary>
internal sealed record ClusterKind(string Group, string Kind, string Plural, ImmutableArray<string> Versions)
{
    /// <summary>The kinds to read from a supervisor. If both describe a cluster, they are combined.</summary>
    public static ImmutableArray<ClusterKind> All { get; } =
    [
        new(
            "run.tanzu.vmware.com",
            "TanzuKubernetesCluster",
            "tanzukubernetesclusters",
            ["v1alpha3", "v1alpha2", "v1alpha1"]),
        new("cluster.x-k8s.io", "Cluster", "clusters", ["v1beta2", "v1beta1"]),
    ];

    /// <summary>
    /// The newest known version that the supervisor serves, from `/apis/&lt;group&gt;`. If it serves no known version,
    /// its preferred one, with a warning. Null if it does not serve the kind.
    /// </summary>
    /// <exception cref="ReadFault">The supervisor does not return its versions.</exception>
    public async Task<ServedResource?> FindAsync(
        ApiSession session, ProblemList problems, CancellationToken cancellation)
    {
        if (await session.SendAsync(new($"/apis/{Group}"), GroupAsync, cancellation) is not { } group)
        {
            await RequireAbsenceAsync(session, cancellation);
            return null;
        }

        var served = group.Versions?.Select(version => version.Version).OfType<string>().ToList() ?? [];
        foreach (var version in Versions.Intersect(served))
        {
            if (await ServesAsync(session, version, cancellation)) return new(this, version);
        }

        if ((group.PreferredVersion?.Version ?? served.FirstOrDefault()) is not { } preferred
            || Versions.Contains(preferred))
            return null;
        if (!await ServesAsync(session, preferred, cancellation)) return null;
        problems.Add(SupervisorProblems.UnknownVersion(session.Source, Group, preferred));
        return new(this, preferred);
    }

    // A proxy can return "not found" too. A kind only counts as absent if the list of all groups does not contain it
    // either.
    private async Task RequireAbsenceAsync(ApiSession session, CancellationToken cancellation)
    {
        var subject = new ReadTarget("/apis");
        var groups = await session.SendAsync(
            subject, (client, token) => client.Apis.GetAPIVersionsAsync(token), cancellation);
        if (groups?.Groups is null || groups.Groups.Any(group => group.Name == Group))
            throw new ReadFault(session.CreateProblem(new(FailureKind.NotFound, 404), new($"/apis/{Group}")));
    }

    // A group can have a version that contains other kinds but not this one.
    private async Task<bool> ServesAsync(ApiSession session, string version, CancellationToken cancellation)
    {
        var subject = new ReadTarget($"/apis/{Group}/{version}");
        var resources = await session.SendAsync(
            subject,
            (client, token) => client.CustomObjects.GetAPIResourcesAsync(Group, PathSegment.Checked(version), token),
            cancellation);
        return resources?.Resources is { } found
            ? found.Any(resource => resource.Name == Plural)
            : throw new ReadFault(session.CreateProblem(new(FailureKind.NotFound, 404), subject));
    }

    private async Task<ApiGroup> GroupAsync(Kubernetes client, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.BaseUri, $"apis/{Group}"))
        {
            Version = HttpVersion.Version20,
        };
        if (client.Credentials is { } credentials) await credentials.ProcessHttpRequestAsync(request, cancellation);
        using var response = await client.HttpClient.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<ApiGroup>(cancellation) ?? throw new JsonException();
    }

    private sealed record ApiGroup(
        [property: JsonPropertyName("versions")] List<GroupVersion>? Versions,
        [property: JsonPropertyName("preferredVersion")] GroupVersion? PreferredVersion);

    private sealed record GroupVersion([property: JsonPropertyName("version")] string? Version);
}

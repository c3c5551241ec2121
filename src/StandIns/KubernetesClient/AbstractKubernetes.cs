using System.Net.Http.Headers;

namespace k8s;

public abstract partial class AbstractKubernetes
{
    public virtual TimeSpan HttpClientTimeout { get; set; } = TimeSpan.FromSeconds(100);

    protected abstract Task<HttpOperationResponse<T>> CreateResultAsync<T>(
        HttpRequestMessage httpRequest, HttpResponseMessage httpResponse, bool? watch,
        CancellationToken cancellationToken);

    protected abstract Task<HttpResponseMessage> SendRequest<T>(
        string relativeUri, HttpMethod method, CustomHeaders customHeaders, T body,
        CancellationToken cancellationToken);

    protected virtual MediaTypeHeaderValue GetHeader(object body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new(MediaType((body as V1Patch)?.Type), "utf-8");
    }

    private static string MediaType(V1Patch.PatchType? patch) => patch switch
    {
        null => "application/json",
        V1Patch.PatchType.JsonPatch => "application/json-patch+json",
        V1Patch.PatchType.MergePatch => "application/merge-patch+json",
        V1Patch.PatchType.StrategicMergePatch => "application/strategic-merge-patch+json",
        V1Patch.PatchType.ApplyPatch => "application/apply-patch+yaml",
        _ => throw new ArgumentOutOfRangeException(nameof(patch), patch, "Not a type of patch."),
    };

    private async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpMethod method, string path, Query query, object body, CustomHeaders customHeaders,
        CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!query.IsWatch) limited.CancelAfter(HttpClientTimeout);
        var response = await SendRequest(path + query, method, customHeaders, body, limited.Token)
            .ConfigureAwait(false);
        return await CreateResultAsync<T>(response.RequestMessage, response, query.IsWatch, limited.Token)
            .ConfigureAwait(false);
    }

    private static string Core(params string[] segments) => Under("api/v1", segments);

    private static string Rbac(params string[] segments) => Under("apis/rbac.authorization.k8s.io/v1", segments);

    private static string Authorization(params string[] segments) => Under("apis/authorization.k8s.io/v1", segments);

    private static string Apiextensions(params string[] segments) => Under("apis/apiextensions.k8s.io/v1", segments);

    private static string Custom(string group, string version, params string[] segments) =>
        Under(string.IsNullOrEmpty(group) ? "api" : "apis/" + Escaped(group), [version, .. segments]);

    private static string Under(string root, string[] segments) =>
        $"{root}/{string.Join('/', segments.Select(Escaped))}";

    // A name of RBAC has colons, which are sent as they are.
    private static string Escaped(string segment) =>
        Uri.EscapeDataString(segment ?? "").Replace("%3A", ":", StringComparison.Ordinal);
}

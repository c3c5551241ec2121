using k8s;

namespace Infra.KubernetesApi;

/// <summary>
/// Sends no request whose path is not made of names. It is the second line behind <see cref="PathSegment.Checked"/>:
/// two names in one, `a/b`, and a query, `a?b`, can only be seen there.
/// </summary>
internal sealed class CheckedKubernetes(KubernetesClientConfiguration configuration, ApiHandler handler)
    : Kubernetes(configuration, handler)
{
    protected override Task<HttpResponseMessage> SendRequest<T>(
        string relativeUri, HttpMethod method, IReadOnlyDictionary<string, IReadOnlyList<string>> customHeaders, T body,
        CancellationToken cancellationToken)
    {
        var parts = relativeUri.Split('?');
        if (parts.Length > 2 || !IsPath(parts[0], method)) throw new UnsafeNameException();
        return base.SendRequest(relativeUri, method, customHeaders, body, cancellationToken);
    }

    // Some lists are asked for with a slash at the end. Anywhere else a name is missing there.
    private static bool IsPath(string path, HttpMethod method)
    {
        var segments = (method == HttpMethod.Get ? path.TrimEnd('/') : path).Split('/');
        return Array.TrueForAll(segments, segment => PathSegment.IsSafe(segment));
    }
}

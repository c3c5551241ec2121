using k8s;

namespace Infra.KubernetesApi;

/// <summary>
/// A client that sends no request whose path does not consist of valid names. It backs up
/// <see cref="PathSegment.Checked"/>, because two names in one (`a/b`) and a query (`a?b`) are only visible here.
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

    // The client requests some lists with a trailing slash. Anywhere else a trailing slash means that a name is
    // missing.
    private static bool IsPath(string path, HttpMethod method)
    {
        var segments = (method == HttpMethod.Get ? path.TrimEnd('/') : path).Split('/');
        return Array.TrueForAll(segments, segment => PathSegment.IsSafe(segment));
    }
}

using System.Net.Http.Headers;

namespace k8s.Autorest;

/// <summary>What remains of a message after it is disposed of.</summary>
public abstract class HttpMessageWrapper
{
    protected HttpMessageWrapper()
    {
    }

    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>();

    protected void CopyHeaders(HttpHeaders headers)
    {
        foreach (var (name, values) in headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            Headers[name] = Headers.TryGetValue(name, out var earlier) ? [.. earlier, .. values] : values;
    }
}

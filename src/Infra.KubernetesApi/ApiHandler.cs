namespace Infra.KubernetesApi;

/// <summary>
/// Makes each request and answer safe. The client reads a body without its caller's cancellation and without a bound,
/// so it is given bodies that are read already. A watch alone has none to wait for.
/// </summary>
internal sealed class ApiHandler(long largestAnswer, string? serverName) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isWatch = IsWatch(request.RequestUri);
        // A watch that is left while it is read takes the next request on its HTTP/1.1 connection with it.
        if (isWatch) request.Headers.ConnectionClose = true;
        // .NET asks for the certificate of this name, and checks it. A request that we make ourselves lacks it.
        if (!string.IsNullOrWhiteSpace(serverName)) request.Headers.Host = serverName;
        var response = await SendWithLoginAsync(request, cancellationToken);
        return isWatch && response.IsSuccessStatusCode ? response : await WholeAsync(response, cancellationToken);
    }

    // The client's exceptions hold the request.
    private async Task<HttpResponseMessage> SendWithLoginAsync(
        HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await base.SendAsync(request, cancellation);
        }
        finally
        {
            request.Headers.Authorization = null;
        }
    }

    private async Task<HttpResponseMessage> WholeAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(largestAnswer, cancellation);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    // The client escapes each value, so only its own parameter can look like this.
    private static bool IsWatch(Uri? address) =>
        address is not null && address.Query.TrimStart('?').Split('&').Contains("watch=true");
}

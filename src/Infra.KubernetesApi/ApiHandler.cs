namespace Infra.KubernetesApi;

/// <summary>
/// Makes each request and response safe. The client itself reads a body without cancellation and without a size limit,
/// so this handler reads the body first. A watch has no end, so its body is not read here.
/// </summary>
internal sealed class ApiHandler(long largestAnswer, string? serverName) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isWatch = IsWatch(request.RequestUri);
        // If a watch is abandoned while it is read, the next request on its HTTP/1.1 connection fails too.
        if (isWatch) request.Headers.ConnectionClose = true;
        // .NET requests and verifies the certificate for this name. The client sets it only on requests that it creates
        // itself.
        if (!string.IsNullOrWhiteSpace(serverName)) request.Headers.Host = serverName;
        var response = await SendWithLoginAsync(request, cancellationToken);
        return isWatch && response.IsSuccessStatusCode ? response : await WholeAsync(response, cancellationToken);
    }

    // The client's exceptions contain the request.
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

    // The client escapes every value, so only its own parameter can look like this.
    private static bool IsWatch(Uri? address) =>
        address is not null && address.Query.TrimStart('?').Split('&').Contains("watch=true");
}

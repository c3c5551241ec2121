using System.Net;

namespace ApiServers;

/// <summary>An API server rejected a request of the test setup.</summary>
public sealed class ApiException(HttpStatusCode status, string message) : Exception(message)
{
    public HttpStatusCode Status => status;
}

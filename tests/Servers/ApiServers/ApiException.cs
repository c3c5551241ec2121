using System.Net;

namespace ApiServers;

/// <summary>An API server refused what a test wanted to arrange.</summary>
public sealed class ApiException(HttpStatusCode status, string message) : Exception(message)
{
    public HttpStatusCode Status => status;
}

namespace Pulumi.Protocol;

/// <summary>A gRPC call that didn't end with OK.</summary>
internal sealed class GrpcException(string method, GrpcStatus status, string detail, Exception? cause = null)
    : Exception($"{method}: Status(StatusCode=\"{status}\", Detail=\"{detail}\")", cause)
{
    public GrpcStatus Status => status;
}

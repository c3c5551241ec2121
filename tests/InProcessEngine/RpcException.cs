namespace PulumiEngine;

/// <summary>A call that ends with a status other than OK.</summary>
public sealed class RpcException(GrpcStatus status, string message) : Exception(message)
{
    public GrpcStatus Status { get; } = status;

    /// <summary>
    /// The engine puts the status of a failed call into the headers; a proxy between, or a failure after the headers
    /// have left, puts it into the trailers. A client must read both.
    /// </summary>
    public bool InTrailers { get; init; }
}

public enum GrpcStatus
{
    Ok = 0,
    Unknown = 2,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
}

using Grpc.Core;

namespace PulumiEngine;

/// <summary>Why a call fails. The engine uses the status Unknown for every failure.</summary>
public sealed record Refusal(string Reason)
{
    /// <summary>
    /// The engine puts the status of a failed call into the headers. A proxy, or a failure after the headers were sent,
    /// puts it into the trailers. A client must read both.
    /// </summary>
    public bool InTrailers { get; init; }

    internal RpcException ToException() => new(new(StatusCode.Unknown, Reason));
}

using Grpc.Core;

namespace PulumiEngine;

/// <summary>Why a call fails. The engine has one status for it all: Unknown.</summary>
public sealed record Refusal(string Reason)
{
    /// <summary>
    /// The engine puts the status of a failed call into the headers; a proxy between, or a failure after the headers
    /// have left, puts it into the trailers. A client must read both.
    /// </summary>
    public bool InTrailers { get; init; }

    internal RpcException ToException() => new(new(StatusCode.Unknown, Reason));
}

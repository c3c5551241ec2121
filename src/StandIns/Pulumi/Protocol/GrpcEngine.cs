using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Pulumi.Protocol;

/// <summary>The engine's log, over gRPC.</summary>
internal sealed class GrpcEngine(CallInvoker engine) : IEngine
{
    private static readonly EngineMethod<Empty> Log = new("Engine", "Log", Empty.Parser);

    public Task LogAsync(LogRequest request) => Log.CallAsync(engine, request);
}

using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Protocol;

/// <summary>The engine's log, over gRPC.</summary>
internal sealed class GrpcEngine(GrpcChannel channel) : IEngine
{
    public Task LogAsync(LogRequest request) => channel.CallAsync("/pulumirpc.Engine/Log", request, Empty.Parser);
}

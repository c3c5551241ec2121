using Grpc.Net.Client;

namespace Pulumi.Protocol;

/// <summary>Opens connections to the engine.</summary>
internal static class EngineChannel
{
    // Passes a client, not a handler: with a handler each call goes through the library's load balancer first.
    public static GrpcChannel Open(string address) => GrpcChannel.ForAddress(
        $"http://{address}",
        new() { HttpClient = NewClient(), DisposeHttpClient = true, MaxReceiveMessageSize = null });

    // The engine is on the same machine, so the environment's proxy must not be used. A registration takes as long as
    // its resource, so calls have no time limit.
    internal static HttpClient NewClient() =>
        new(new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
}

using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>
/// Unary gRPC calls over HTTP/2 without TLS, as the engine on the same machine serves them. Calls have no deadline: a
/// registration takes as long as its resource does.
/// </summary>
internal sealed class GrpcChannel : IDisposable
{
    private const int FrameHeaderSize = 5;

    private readonly HttpClient _client;

    public GrpcChannel(string address)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            EnableMultipleHttp2Connections = true,
        };
        _client = new(handler)
        {
            BaseAddress = new($"http://{address}"),
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    /// <summary>
    /// <paramref name="tail"/> is a part of the request that's already in wire form: to a protobuf reader, fields that
    /// follow a message belong to it.
    /// </summary>
    public async Task<TResponse> CallAsync<TResponse>(
        string method, IMessage request, MessageParser<TResponse> parser, ReadOnlyMemory<byte> tail = default)
        where TResponse : IMessage<TResponse>
    {
        using var message = NewRequest(method, Frame(method, request, tail.Span));
        try
        {
            using var response = await _client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            // The trailers, where the status is, come after the body.
            var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            ThrowUnlessOk(method, response);
            return Parse(method, body, parser);
        }
        catch (HttpRequestException exception)
        {
            throw new GrpcException(method, GrpcStatus.Unavailable, exception.Message, exception);
        }
        catch (IOException exception)
        {
            throw new GrpcException(method, GrpcStatus.Unavailable, exception.Message, exception);
        }
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage NewRequest(string method, byte[] frame)
    {
        var content = new ByteArrayContent(frame);
        content.Headers.ContentType = new("application/grpc");
        return new(HttpMethod.Post, method)
        {
            Content = content,
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Headers = { TE = { new TransferCodingWithQualityHeaderValue("trailers") } },
        };
    }

    private static byte[] Frame(string method, IMessage request, ReadOnlySpan<byte> tail)
    {
        var headSize = request.CalculateSize();
        var size = headSize + tail.Length;
        if (size > MessageReader.MaxSize) throw TooLarge(method, size);

        var frame = new byte[FrameHeaderSize + size];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        request.WriteTo(frame.AsSpan(FrameHeaderSize, headSize));
        tail.CopyTo(frame.AsSpan(FrameHeaderSize + headSize));
        return frame;
    }

    private static TResponse Parse<TResponse>(string method, byte[] body, MessageParser<TResponse> parser)
        where TResponse : IMessage<TResponse>
    {
        if (body.Length < FrameHeaderSize || body[0] != 0
            || BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(1)) != body.Length - FrameHeaderSize)
        {
            throw new GrpcException(
                method, GrpcStatus.Internal, "The response isn't exactly one uncompressed message.");
        }

        if (body.Length > MessageReader.MaxSize + FrameHeaderSize) throw TooLarge(method, body.Length);

        return MessageReader.Read(parser, body, FrameHeaderSize, body.Length - FrameHeaderSize);
    }

    private static void ThrowUnlessOk(string method, HttpResponseMessage response)
    {
        if (response.StatusCode is not HttpStatusCode.OK)
        {
            throw new GrpcException(
                method, GrpcStatus.Unavailable, $"Bad gRPC response. HTTP status code: {(int)response.StatusCode}");
        }

        var status = Trailer(response, "grpc-status");
        if (status == "0") return;

        var message = Uri.UnescapeDataString(Trailer(response, "grpc-message") ?? "");
        throw Enum.TryParse<GrpcStatus>(status, out var known)
            ? new GrpcException(method, known, message)
            : new GrpcException(method, GrpcStatus.Unknown, "No grpc-status found on response.");
    }

    // A call that fails at once has its trailers among its headers.
    private static string? Trailer(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values)
            ? values.FirstOrDefault()
            : null;

    private static GrpcException TooLarge(string method, int size) => new(
        method,
        GrpcStatus.ResourceExhausted,
        $"The message has {size} bytes; the limit is {MessageReader.MaxSize}.");
}

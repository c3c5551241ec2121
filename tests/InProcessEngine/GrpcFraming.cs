using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace PulumiEngine;

/// <summary>Unary gRPC over HTTP/2: a flag byte, four bytes of length, the message; the status comes last.</summary>
internal static class GrpcFraming
{
    private const int PrefixLength = 5;
    private const int RecursionLimit = 5000;

    public static async Task<T> ReadAsync<T>(PipeReader body, CancellationToken cancellation)
        where T : class, IMessage<T>, new()
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            if (TryParse<T>(read.Buffer) is { } message)
            {
                body.AdvanceTo(read.Buffer.End);
                return message;
            }
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted) throw new RpcException(GrpcStatus.Internal, "the request ends inside its message");
        }
    }

    public static async Task AnswerAsync(HttpResponse response, IMessage message, CancellationToken cancellation)
    {
        response.ContentType = "application/grpc";
        Write(response.BodyWriter, message);
        await response.BodyWriter.FlushAsync(cancellation);
        response.AppendTrailer("grpc-status", "0");
    }

    public static async Task FailAsync(HttpResponse response, RpcException failure, CancellationToken cancellation)
    {
        response.ContentType = "application/grpc";
        var status = ((int)failure.Status).ToString(CultureInfo.InvariantCulture);
        var message = PercentEncode(failure.Message);
        if (failure.InTrailers)
        {
            await response.StartAsync(cancellation);
            response.AppendTrailer("grpc-status", status);
            response.AppendTrailer("grpc-message", message);
            return;
        }
        response.Headers["grpc-status"] = status;
        response.Headers["grpc-message"] = message;
    }

    private static T? TryParse<T>(ReadOnlySequence<byte> buffer) where T : class, IMessage<T>, new()
    {
        if (buffer.Length < PrefixLength) return null;
        Span<byte> prefix = stackalloc byte[PrefixLength];
        buffer.Slice(0, PrefixLength).CopyTo(prefix);
        var length = BinaryPrimitives.ReadUInt32BigEndian(prefix[1..]);
        if (buffer.Length < PrefixLength + length) return null;

        var input = new MemoryStream(buffer.Slice(PrefixLength, length).ToArray());
        var message = new T();
        message.MergeFrom(CodedInputStream.CreateWithLimits(input, int.MaxValue, RecursionLimit));
        return message;
    }

    private static void Write(PipeWriter body, IMessage message)
    {
        var length = message.CalculateSize();
        var span = body.GetSpan(PrefixLength + length);
        span[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(span[1..], length);
        message.WriteTo(span.Slice(PrefixLength, length));
        body.Advance(PrefixLength + length);
    }

    private static string PercentEncode(string message)
    {
        var text = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(message))
        {
            if (b is >= 0x20 and <= 0x7e and not (byte)'%') text.Append((char)b);
            else text.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}

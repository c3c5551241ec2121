using System.Buffers;
using System.IO.Pipelines;

namespace Infra.ValuesService;

/// <summary>Handles a request of Argo CD: authorizes it, reads it, and answers it from the cache.</summary>
internal sealed class ValuesEndpoint(ValuesCache cache, TokenFile token, ServiceSettings settings)
{
    public const string Path = "/api/v1/getparams.execute";

    private const int FlushAt = 64 * 1024;

    public async Task AnswerAsync(HttpContext context)
    {
        if (!token.Accepts(context.Request.Headers.Authorization))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Refusal.WriteAsync(
                context, new(StatusCodes.Status401Unauthorized, "The bearer token is missing or wrong."));
            return;
        }

        var answer = await OfAsync(context);
        if (answer is Answer.Refused refused) await Refusal.WriteAsync(context, refused);
        else if (answer is Answer.Found found) await WriteAsync(context, found);
    }

    private async Task<Answer> OfAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            return new Answer.Refused(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(settings.BodyTime);
        try
        {
            var body = await ReadAsync(context.Request.BodyReader, limit.Token);
            if (body is null) return TooLarge();
            return ValuesRequest.Parse(body, out var problem) is { } ask
                ? cache.FindAnswer(ask)
                : new Answer.Refused(StatusCodes.Status400BadRequest, problem);
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode is StatusCodes.Status413PayloadTooLarge ? TooLarge() : Unreadable(e.StatusCode);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return Unreadable(StatusCodes.Status408RequestTimeout);
        }
    }

    private Answer.Refused TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {settings.RequestBytes} bytes.");

    private static Answer.Refused Unreadable(int status) => new(status, "The body did not arrive in full, or in time.");

    private async Task<byte[]?> ReadAsync(PipeReader reader, CancellationToken stop)
    {
        while (true)
        {
            var read = await reader.ReadAsync(stop);
            var body = read.IsCompleted && read.Buffer.Length <= settings.RequestBytes ? read.Buffer.ToArray() : null;
            var isOver = read.IsCompleted || read.Buffer.Length > settings.RequestBytes;
            reader.AdvanceTo(isOver ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            if (isOver) return body;
        }
    }

    /// <summary>Writes the answer with its length first, so the client detects a truncated answer.</summary>
    private static async Task WriteAsync(HttpContext context, Answer.Found found)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = found.Length;
        var writer = context.Response.BodyWriter;
        writer.Write(Answer.Found.Start);
        for (var i = 0; i < found.Elements.Length; i++)
        {
            if (i > 0) writer.Write(","u8);
            Write(writer, found.Elements[i]);
            if (writer.UnflushedBytes >= FlushAt) await writer.FlushAsync(context.RequestAborted);
        }

        writer.Write(Answer.Found.End);
        await writer.FlushAsync(context.RequestAborted);
    }

    private static void Write(PipeWriter writer, Answer.Element element)
    {
        writer.Write(Answer.Element.Start);
        writer.Write(element.Cluster);
        writer.Write(Answer.Element.Middle);
        writer.Write(element.Text);
        writer.Write(Answer.Element.End);
    }
}

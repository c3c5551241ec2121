using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.ValuesService;

/// <summary>
/// Writes a refusal as problem details (RFC 9457). Argo CD shows the member <c>message</c> in the ApplicationSet's
/// status.
/// </summary>
internal static class Refusal
{
    private static readonly string RetryAfterSeconds = 5.ToString(CultureInfo.InvariantCulture);

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, Answer.Refused refused)
    {
        var response = context.Response;
        response.StatusCode = refused.Status;
        response.ContentType = "application/problem+json";
        if (refused.IsTransient) response.Headers.RetryAfter = RetryAfterSeconds;
        await using var writer = new Utf8JsonWriter(response.BodyWriter, Json);
        writer.WriteStartObject();
        writer.WriteNumber("status", refused.Status);
        writer.WriteString("detail", refused.Text);
        writer.WriteString("message", refused.Text);
        writer.WriteEndObject();
        await writer.FlushAsync(context.RequestAborted);
    }
}

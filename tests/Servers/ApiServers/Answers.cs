using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ApiServers;

/// <summary>Responses in the form of an API server.</summary>
internal static class Answers
{
    public static Task JsonAsync(HttpContext context, JsonNode body, int code = 200) =>
        TextAsync(context, code, "application/json", body.ToJsonString());

    public static Task StatusAsync(HttpContext context, int code, string reason, string message) =>
        JsonAsync(context, new JsonObject
        {
            ["kind"] = "Status",
            ["apiVersion"] = "v1",
            ["metadata"] = new JsonObject(),
            ["status"] = "Failure",
            ["message"] = message,
            ["reason"] = reason,
            ["code"] = code,
        }, code);

    public static async Task TextAsync(HttpContext context, int code, string contentType, string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = code;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}

using System.Buffers.Text;
using System.Text.Json;

namespace Infra.Supervisors;

/// <summary>
/// Reads the only claim of a JSON Web Token (RFC 7519) that we need. The server verifies the token, so nothing is
/// verified here.
/// </summary>
internal static class JsonWebToken
{
    /// <summary>The claim `exp`; null if the token has none or is not a JSON Web Token.</summary>
    public static DateTimeOffset? ReadExpiry(string token)
    {
        if (token.Split('.') is not [_, var payload, _]) return null;
        try
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return claims.RootElement.ValueKind is JsonValueKind.Object
                && claims.RootElement.TryGetProperty("exp", out var exp)
                && exp.TryGetInt64(out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException
            or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>A token with a subject and an expiry, without a valid signature.</summary>
public static class Jwt
{
    public static string For(string subject, DateTimeOffset expires) => string.Join('.',
        Part(new() { ["alg"] = "RS256", ["typ"] = "JWT" }),
        Part(new()
        {
            ["sub"] = subject,
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["jti"] = RandomNumberGenerator.GetHexString(8),
        }),
        Url(RandomNumberGenerator.GetBytes(32)));

    private static string Part(JsonObject claims) => Url(Encoding.UTF8.GetBytes(claims.ToJsonString()));

    private static string Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Model.Desired;

namespace Infra.Declarations;

/// <summary>
/// How Argo CD connects to a cluster: the JSON under `config` of a cluster Secret (Argo CD's ClusterConfig). It holds
/// credentials, so <see cref="ToString"/> hides them.
/// </summary>
public sealed record ClusterConfig
{
    /// <summary>The text that replaces a credential, because a recorded inventory has none.</summary>
    public const string NoCredentials = "[no credentials: recorded inventory]";

    private static readonly ClusterConfigJson Json = new(new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A config that connects to nothing and says why.</summary>
    public static ClusterConfig Placeholder { get; } = new() { BearerToken = NoCredentials, TlsClientConfig = new() };

    /// <summary>The bearer token; null if a client certificate is used.</summary>
    public string? BearerToken { get; init; }

    /// <summary>The TLS settings.</summary>
    public required TlsClientConfig TlsClientConfig { get; init; }

    /// <summary>Builds the config from a cluster's credential.</summary>
    public static ClusterConfig Create(ClusterCredential credential) => new()
    {
        BearerToken = credential.Token?.Reveal(),
        TlsClientConfig = new()
        {
            ServerName = credential.ServerName,
            CaData = credential.CaData,
            CertData = credential.CertData,
            KeyData = credential.KeyData?.Reveal(),
        },
    };

    /// <summary>
    /// Every rule of Argo CD or its Kubernetes client that the config breaks; empty if it is valid. One invalid config
    /// disturbs every ApplicationSet of the control plane, so it must not be written. No value is quoted, because it
    /// could be a key.
    /// </summary>
    public IEnumerable<string> BrokenRules()
    {
        var tls = TlsClientConfig;
        if (!IsBase64(tls.CaData)) yield return "caData is not base64";
        if (!IsBase64(tls.CertData)) yield return "certData is not base64";
        if (!IsBase64(tls.KeyData)) yield return "keyData is not base64";
        if (tls.Insecure && tls.CaData is not null) yield return "insecure is set beside caData";
        if (tls.CertData is null != tls.KeyData is null) yield return "certData and keyData do not come together";
        if (BearerToken is null && tls.CertData is null)
            yield return "neither a bearerToken nor a client certificate is there";
    }

    /// <summary>The JSON for the Secret; absent fields are left out.</summary>
    /// <exception cref="InvalidOperationException">A rule is broken.</exception>
    public string ToJson()
    {
        var broken = BrokenRules().ToList();
        return broken is []
            ? JsonSerializer.Serialize(this, Json.ClusterConfig)
            : throw new InvalidOperationException(string.Join("; ", broken));
    }

    /// <summary>Hides the credentials: always `[secret]`.</summary>
    public override string ToString() => "[secret]";

    private static bool IsBase64(string? text) =>
        text is null || (text.Length > 0 && Convert.TryFromBase64String(text, new byte[text.Length], out _));
}

/// <summary>The TLS settings of a cluster. The data fields are base64 of PEM text.</summary>
public sealed record TlsClientConfig
{
    /// <summary>True if Argo CD does not verify the server. Always written, because Argo CD does so too.</summary>
    public bool Insecure { get; init; }

    /// <summary>The name to expect in the server's certificate; null for the host of the address.</summary>
    public string? ServerName { get; init; }

    /// <summary>The certificate authorities; null for those of the system.</summary>
    public string? CaData { get; init; }

    /// <summary>The client certificate; null if a token is used.</summary>
    public string? CertData { get; init; }

    /// <summary>The private key of the client certificate; null if a token is used.</summary>
    public string? KeyData { get; init; }

    /// <summary>Hides the credentials: always `[secret]`.</summary>
    public override string ToString() => "[secret]";
}

/// <summary>Generated at compile time, so starting the program needs no reflection.</summary>
[JsonSerializable(typeof(ClusterConfig))]
internal sealed partial class ClusterConfigJson : JsonSerializerContext;

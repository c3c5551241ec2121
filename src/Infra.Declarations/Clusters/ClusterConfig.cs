using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Model.Desired;

namespace Infra.Declarations;

/// <summary>
/// How Argo CD connects to a cluster: the JSON under `config` of a cluster Secret (Argo CD's ClusterConfig). It holds
/// credentials, so it never prints itself.
/// </summary>
public sealed record ClusterConfig
{
    /// <summary>What stands where a credential would: a recorded inventory has none.</summary>
    public const string NoCredentials = "[no credentials: recorded inventory]";

    private static readonly ClusterConfigJson Json = new(new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Connects to nothing, and says why.</summary>
    public static ClusterConfig Placeholder { get; } = new() { BearerToken = NoCredentials, TlsClientConfig = new() };

    public string? BearerToken { get; init; }

    public required TlsClientConfig TlsClientConfig { get; init; }

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
    /// What Argo CD or its Kubernetes client would refuse. One broken config disturbs every ApplicationSet of the
    /// control plane, so it must be found before it is written. No value is quoted: it may be a key.
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

    /// <exception cref="InvalidOperationException">A rule is broken.</exception>
    public string ToJson()
    {
        var broken = BrokenRules().ToList();
        return broken is []
            ? JsonSerializer.Serialize(this, Json.ClusterConfig)
            : throw new InvalidOperationException(string.Join("; ", broken));
    }

    public override string ToString() => "[secret]";

    private static bool IsBase64(string? text) =>
        text is null || (text.Length > 0 && Convert.TryFromBase64String(text, new byte[text.Length], out _));
}

/// <summary>The TLS part: data fields are base64 of PEM text.</summary>
public sealed record TlsClientConfig
{
    /// <summary>Argo CD always writes this one, so that its absence never reads as true.</summary>
    public bool Insecure { get; init; }

    public string? ServerName { get; init; }

    public string? CaData { get; init; }

    public string? CertData { get; init; }

    public string? KeyData { get; init; }

    public override string ToString() => "[secret]";
}

/// <summary>Written by the compiler, so that no start of the program looks for properties.</summary>
[JsonSerializable(typeof(ClusterConfig))]
internal sealed partial class ClusterConfigJson : JsonSerializerContext;

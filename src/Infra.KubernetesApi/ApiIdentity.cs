using k8s;
using k8s.Authentication;

namespace Infra.KubernetesApi;

/// <summary>
/// How we authenticate to an API server: a token, a token that is renewed, a client certificate, or several of them.
/// </summary>
public sealed class ApiIdentity
{
    /// <summary>A bearer token; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>Provides a bearer token before each request; null for none.</summary>
    public ITokenProvider? Tokens { get; init; }

    /// <summary>The client certificate, base64 of PEM as in a kubeconfig; null for none.</summary>
    public string? CertificateData { get; init; }

    /// <summary>The client certificate's key, base64 of PEM as in a kubeconfig; null for none.</summary>
    public string? KeyData { get; init; }

    internal void ApplyTo(KubernetesClientConfiguration configuration)
    {
        configuration.AccessToken = Token;
        configuration.TokenProvider = Tokens;
        configuration.ClientCertificateData = CertificateData;
        configuration.ClientCertificateKeyData = KeyData;
    }
}

using k8s;
using k8s.Authentication;

namespace Infra.KubernetesApi;

/// <summary>
/// Who we are to an API server: a token, one that is renewed, a client certificate, or more than one of them.
/// </summary>
public sealed class ApiIdentity
{
    public string? Token { get; init; }

    /// <summary>Asked before each request.</summary>
    public ITokenProvider? Tokens { get; init; }

    /// <summary>Base64 of PEM text, as in a kubeconfig.</summary>
    public string? CertificateData { get; init; }

    public string? KeyData { get; init; }

    internal void Enter(KubernetesClientConfiguration configuration)
    {
        configuration.AccessToken = Token;
        configuration.TokenProvider = Tokens;
        configuration.ClientCertificateData = CertificateData;
        configuration.ClientCertificateKeyData = KeyData;
    }
}

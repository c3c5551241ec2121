using System.Security.Cryptography.X509Certificates;

namespace Infra.KubernetesApi;

/// <summary>
/// Decides which server certificates a connection trusts. .NET builds the certificate's chain up to the given
/// authorities and verifies the host name itself. The client's own check ignores the name.
/// </summary>
public static class ServerTrust
{
    /// <summary>The certificates of a PEM text; empty if it has none.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A certificate is not valid.</exception>
    public static X509Certificate2Collection Parse(string pem)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPem(pem);
        return authorities;
    }

    /// <summary>
    /// Makes the handler trust only these authorities; null for those of the system. Revocation is not checked.
    /// </summary>
    public static void Set(SocketsHttpHandler handler, X509Certificate2Collection? authorities)
    {
        if (authorities is null) return;
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.AddRange(authorities);
        handler.SslOptions.CertificateChainPolicy = policy;
    }
}

using System.Security.Cryptography.X509Certificates;

namespace Infra.KubernetesApi;

/// <summary>
/// Whom a connection takes for the server. .NET builds the certificate's chain up to the authorities given, and checks
/// the host's name itself. The client's own check leaves out the name.
/// </summary>
public static class ServerTrust
{
    public static X509Certificate2Collection Parse(string pem)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPem(pem);
        return authorities;
    }

    /// <summary>From now on these authorities count and no others; null: those of the system.</summary>
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

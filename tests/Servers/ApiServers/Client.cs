using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace ApiServers;

/// <summary>Plain HTTP clients that trust one authority and nothing else.</summary>
public static class Client
{
    public static HttpClient For(Uri server, X509Certificate2 authority, Identity identity)
    {
        var client = new HttpClient(Handler(authority, identity))
        {
            BaseAddress = server,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        client.DefaultRequestHeaders.Authorization = identity.Header;
        return client;
    }

    internal static SocketsHttpHandler Handler(X509Certificate2 authority, Identity identity) => new()
    {
        EnableMultipleHttp2Connections = true,
        SslOptions = new()
        {
            ClientCertificates = identity.Own is { } own ? [own] : null,
            CertificateChainPolicy = Trusting(authority),
        },
    };

    private static X509ChainPolicy Trusting(X509Certificate2 authority)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(authority);
        return policy;
    }
}

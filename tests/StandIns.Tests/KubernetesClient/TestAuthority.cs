using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace StandIns.Tests.KubernetesClient;

/// <summary>A certificate authority of its own, with the certificates that it signs.</summary>
internal sealed class TestAuthority : IDisposable
{
    // The same for all: none may outlive the one that signs it.
    private static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow().AddDays(-1);
    private static readonly DateTimeOffset End = TimeProvider.System.GetUtcNow().AddDays(1);

    private readonly X509Certificate2 _root;

    public TestAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(IsAuthority);
        _root = request.CreateSelfSigned(Start, End);
    }

    private TestAuthority(X509Certificate2 root) => _root = root;

    public X509Certificate2 Certificate => _root;

    public string Pem => _root.ExportCertificatePem();

    public string PemData => Base64(Pem);

    private static X509Extension IsAuthority => new X509BasicConstraintsExtension(true, false, 0, true);

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>Without a name, the certificate is for the loopback address.</summary>
    public X509Certificate2 Server(string? name = null)
    {
        var names = new SubjectAlternativeNameBuilder();
        if (name is null) names.AddIpAddress(IPAddress.Loopback);
        else names.AddDnsName(name);
        using var signed = Signed("server", names.Build());
        // A key that is only in memory isn't taken by every TLS library.
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pkcs12), null);
    }

    public (string Certificate, string Key) Client(string name)
    {
        using var signed = Signed(name);
        return (signed.ExportCertificatePem(), signed.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>One that this one vouches for.</summary>
    public TestAuthority Below(string name) => new(Signed(name, IsAuthority));

    public void Dispose() => _root.Dispose();

    private X509Certificate2 Signed(string name, params X509Extension[] extensions)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        using var certificate = request.Create(_root, Start, End, RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }
}

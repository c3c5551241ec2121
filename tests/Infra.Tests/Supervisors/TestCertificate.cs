using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Infra.Tests.Supervisors;

/// <summary>A certificate with its key, created for one test.</summary>
internal sealed class TestCertificate
{
    public TestCertificate(DateTimeOffset end)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest(
            "CN=kubernetes-admin, O=system:masters", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            end.AddYears(-1), end);
        (Pem, KeyPem) = (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    public string Pem { get; }

    public string KeyPem { get; }

    public string Data => Base64(Pem);

    public string KeyData => Base64(KeyPem);

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}

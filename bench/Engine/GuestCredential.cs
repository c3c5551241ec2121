using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Infra.Bench.Engine;

/// <summary>
/// A client certificate in the form of Cluster API, with RSA of 2,048 bits. Credentials are a large part of a stack's
/// state, so their length matters.
/// </summary>
internal sealed class GuestCredential
{
    private const int Bits = 2_048;

    private readonly string _authority;
    private readonly string _certificate;
    private readonly string _key;

    public GuestCredential()
    {
        using var authorityKey = RSA.Create(Bits);
        using var key = RSA.Create(Bits);
        var now = TimeProvider.System.GetUtcNow();
        var (start, end) = (now.AddDays(-1), now.AddYears(1));
        var request = Request("CN=kubernetes", authorityKey);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(start, end);
        using var certificate = Request("O=system:masters, CN=kubernetes-admin", key)
            .Create(authority, start, end, RandomNumberGenerator.GetBytes(8));
        _authority = Base64(authority.ExportCertificatePem());
        _certificate = Base64(certificate.ExportCertificatePem());
        _key = Base64(key.ExportRSAPrivateKeyPem());
    }

    public string KubeconfigFor(string cluster, string host) => $$"""
        apiVersion: v1
        kind: Config
        clusters:
        - name: {{cluster}}
          cluster: {server: "https://{{host}}:6443", certificate-authority-data: {{_authority}}}
        users:
        - name: {{cluster}}-admin
          user: {client-certificate-data: {{_certificate}}, client-key-data: {{_key}}}
        contexts:
        - name: {{cluster}}-admin@{{cluster}}
          context: {cluster: {{cluster}}, user: {{cluster}}-admin}
        current-context: {{cluster}}-admin@{{cluster}}

        """;

    private static CertificateRequest Request(string name, RSA key) =>
        new(new X500DistinguishedName(name), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}

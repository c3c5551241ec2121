using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace k8s;

internal static class ClientCertificate
{
    /// <summary>Null where the configuration has no certificate or no key. Files win over data.</summary>
    public static X509Certificate2 Of(KubernetesClientConfiguration config)
    {
        var certificate = Pem(config.ClientCertificateFilePath, config.ClientCertificateData);
        var key = Pem(config.ClientKeyFilePath, config.ClientCertificateKeyData);
        return certificate is null || key is null
            ? null
            : Usable(X509Certificate2.CreateFromPem(certificate, key), config.ClientCertificateKeyStoreFlags);
    }

    private static string Pem(string file, string data)
    {
        if (!string.IsNullOrWhiteSpace(file)) return File.ReadAllText(file);
        return string.IsNullOrWhiteSpace(data) ? null : Encoding.UTF8.GetString(Convert.FromBase64String(data));
    }

    // Windows doesn't take a key that is in memory alone.
    private static X509Certificate2 Usable(X509Certificate2 certificate, X509KeyStorageFlags? flags)
    {
        if (!OperatingSystem.IsWindows()) return certificate;
        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(
                certificate.Export(X509ContentType.Pkcs12), null, flags ?? X509KeyStorageFlags.DefaultKeySet);
        }
    }
}

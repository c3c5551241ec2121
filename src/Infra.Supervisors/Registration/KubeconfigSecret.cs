using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Infra.Foundation;
using Infra.KubernetesApi;
using Infra.Model.Desired;
using k8s.KubeConfigModels;
using k8s.Models;

namespace Infra.Supervisors;

/// <summary>
/// The Secret `&lt;cluster&gt;-kubeconfig` of a supervisor. Its key `value` contains an administrator's kubeconfig
/// (Cluster API's control plane contract).
/// </summary>
internal sealed class KubeconfigSecret(GuestCluster cluster)
{
    private const string Key = "value";

    // Object identifiers of RFC 3279.
    private const string RsaKey = "1.2.840.113549.1.1.1";
    private const string EllipticCurveKey = "1.2.840.10045.2.1";

    public string Name => $"{cluster.Name}-kubeconfig";

    private string Place => $"{cluster.Supervisor}/{cluster.Namespace}/{Name}";

    /// <summary>The credential in the Secret.</summary>
    /// <exception cref="CredentialFault">It contains none that can be used.</exception>
    public ClusterCredential ReadCredential(V1Secret? secret) => ReadCredential(ParseKubeconfig(secret));

    private ClusterCredential ReadCredential(K8SConfiguration kubeconfig)
    {
        var (endpoint, user) = EntriesOf(kubeconfig);
        if (Canonical(endpoint.Server) != cluster.Server.ToString())
        {
            throw new CredentialFault(KubeconfigProblems.KubeconfigOfOtherServer(
                cluster.Name, Place, cluster.Server, Canonical(endpoint.Server) ?? "no server"));
        }

        if (endpoint.SkipTlsVerify) throw Broken("it switches off the check of the server's certificate");
        if (user.ExternalExecution is not null || user.AuthProvider is not null)
            throw Broken("it needs a program to log in");
        var ca = ParseCertificate(endpoint.CertificateAuthorityData, "certificate authority")
            ?? throw Broken("it has no certificate authority");
        var certificate = ParseCertificate(user.ClientCertificateData, "client certificate");
        var token = string.IsNullOrEmpty(user.Token) ? null : new SecretText(user.Token);
        if (certificate is null && token is null) throw Broken("it has neither a client certificate nor a token");
        var key = certificate is null ? null : ReadKey(user, certificate);
        using (ca)
        using (certificate)
        {
            return new()
            {
                CaData = Canonical64(endpoint.CertificateAuthorityData),
                CertData = certificate is null ? null : Canonical64(user.ClientCertificateData),
                KeyData = key,
                Token = token,
                ServerName = string.IsNullOrEmpty(endpoint.TlsServerName) ? null : endpoint.TlsServerName,
                Expires = certificate is not null
                    ? certificate.NotAfter.ToUniversalTime()
                    : JsonWebToken.ReadExpiry(token!.Reveal()),
            };
        }
    }

    private K8SConfiguration ParseKubeconfig(V1Secret? secret)
    {
        if (secret is null)
            throw new CredentialFault(KubeconfigProblems.NoKubeconfigSecret(cluster.Name, cluster.Supervisor, Place));
        if (secret.Data is null || !secret.Data.TryGetValue(Key, out var value) || value.Length == 0)
            throw Broken($"the Secret has no key '{Key}'");
        try
        {
            return Kubeconfig.Parse(Encoding.UTF8.GetString(value));
        }
        catch (ApiLoginException e)
        {
            throw Broken(e.Message);
        }
    }

    private (ClusterEndpoint Endpoint, UserCredentials User) EntriesOf(K8SConfiguration kubeconfig)
    {
        var context =
            kubeconfig.Contexts?.FirstOrDefault(entry => entry.Name == kubeconfig.CurrentContext)?.ContextDetails
            ?? throw Broken("its current context is not in it");
        var endpoint = kubeconfig.Clusters?.FirstOrDefault(entry => entry.Name == context.Cluster)?.ClusterEndpoint
            ?? throw Broken("the cluster of its current context is not in it");
        var user = kubeconfig.Users?.FirstOrDefault(entry => entry.Name == context.User)?.UserCredentials
            ?? throw Broken("the user of its current context is not in it");
        return (endpoint, user);
    }

    private X509Certificate2? ParseCertificate(string? data, string what)
    {
        if (string.IsNullOrEmpty(data)) return null;
        try
        {
            return X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(Convert.FromBase64String(data)));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            throw Broken($"its {what} is not a certificate");
        }
    }

    private SecretText ReadKey(UserCredentials user, X509Certificate2 certificate)
    {
        if (string.IsNullOrEmpty(user.ClientKeyData)) throw Broken("its client certificate has no key");
        try
        {
            var key = Encoding.ASCII.GetString(Convert.FromBase64String(user.ClientKeyData));
            if (!HasSameKey(certificate, key))
            {
                using var pair = X509Certificate2.CreateFromPem(certificate.ExportCertificatePem(), key);
            }

            return new(Canonical64(user.ClientKeyData));
        }
        catch (Exception e) when (e is FormatException or CryptographicException or ArgumentException)
        {
            throw Broken("its key does not match its client certificate");
        }
    }

    // Creating a pair reads the key three times, which takes 5 to 10 ms per cluster. So it is created only if the two
    // public keys differ in their bytes, for example because one of them has a compressed point.
    private static bool HasSameKey(X509Certificate2 certificate, string pem)
    {
        using AsymmetricAlgorithm? key = certificate.GetKeyAlgorithm() switch
        {
            RsaKey => RSA.Create(),
            EllipticCurveKey => ECDsa.Create(),
            _ => null,
        };
        if (key is null) return false;
        try
        {
            key.ImportFromPem(pem);
            // The import also accepts a public key, which cannot be exported here.
            CryptographicOperations.ZeroMemory(key.ExportPkcs8PrivateKey());
            return key.ExportSubjectPublicKeyInfo().AsSpan()
                .SequenceEqual(certificate.PublicKey.ExportSubjectPublicKeyInfo());
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    // .NET accepts base64 with white space; Argo CD does not.
    private static string Canonical64(string data) => Convert.ToBase64String(Convert.FromBase64String(data));

    private static string? Canonical(string? server) =>
        Uri.TryCreate(server, UriKind.Absolute, out var uri)
            && ServerUrl.TryCreate(uri.IdnHost, uri.Port, out var canonical)
            ? canonical.ToString()
            : null;

    private CredentialFault Broken(string what) =>
        new(KubeconfigProblems.BrokenKubeconfigSecret(cluster.Name, Place, what));
}

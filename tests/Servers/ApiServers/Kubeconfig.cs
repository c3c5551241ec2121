using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ApiServers;

/// <summary>The text of a kubeconfig with one cluster, one user and one context.</summary>
public static class Kubeconfig
{
    public static string For(string cluster, Uri server, string authorityPem, Identity identity) => $"""
        apiVersion: v1
        kind: Config
        clusters:
        - name: {cluster}
          cluster:
            server: {server.GetLeftPart(UriPartial.Authority)}
            certificate-authority-data: {Base64(authorityPem)}
        users:
        - name: {cluster}-admin
          user: {Credentials(identity)}
        contexts:
        - name: {cluster}-admin@{cluster}
          context: {"{"}cluster: {cluster}, user: {cluster}-admin{"}"}
        current-context: {cluster}-admin@{cluster}

        """;

    private static string Credentials(Identity identity) => identity switch
    {
        Identity.ClientCertificate { Certificate: var certificate } =>
            $"{{client-certificate-data: {Base64(certificate.ExportCertificatePem())}, client-key-data: "
                + $"{Key(certificate)}}}",
        Identity.Token token => $"{{token: \"{token.Value}\"}}",
        Identity.Basic basic => $"{{username: \"{basic.User}\", password: \"{basic.Password}\"}}",
        Identity.Anonymous => "{}",
        _ => throw new UnreachableException(),
    };

    private static string Key(X509Certificate2 certificate) =>
        Base64(certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}

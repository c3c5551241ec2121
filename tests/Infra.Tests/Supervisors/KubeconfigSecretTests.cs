using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Supervisors;
using k8s.Models;

namespace Infra.Tests.Supervisors;

public sealed class KubeconfigSecretTests
{
    private const string Planted = "PLANTED-TOKEN";
    private static readonly DateTimeOffset End = new(2030, 5, 17, 8, 30, 0, TimeSpan.Zero);
    private static readonly TestCertificate Ca = new(End.AddYears(5));
    private static readonly TestCertificate Client = new(End);
    private static readonly string ByCertificate =
        Kubeconfig($"client-certificate-data: {Client.Data}\n    client-key-data: {Client.KeyData}");
    private static readonly string ByToken = Kubeconfig($"token: {Planted}");

    [Fact]
    public void A_client_certificate_is_read_with_its_key_and_its_expiry()
    {
        var credential = CredentialOf(ByCertificate);
        Assert.Equal(
            (Ca.Data, Client.Data, Client.KeyData),
            (credential.CaData, credential.CertData, credential.KeyData!.Reveal()));
        Assert.Equal((null, null, End), (credential.Token, credential.ServerName, credential.Expires));
    }

    [Fact]
    public void A_key_of_any_type_and_format_is_accepted_only_with_its_own_certificate()
    {
        using var rsa = RSA.Create(2048);
        using var otherRsa = RSA.Create(2048);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var ofRsa = CertificateOf(new("CN=a", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var ofCurve = CertificateOf(new("CN=a", curve, HashAlgorithmName.SHA256));
        (string Certificate, string Key)[] pairs =
        [
            (ofRsa, rsa.ExportPkcs8PrivateKeyPem()),
            (ofRsa, rsa.ExportRSAPrivateKeyPem()),
            (ofCurve, curve.ExportPkcs8PrivateKeyPem()),
            (ofCurve, curve.ExportECPrivateKeyPem()),
        ];
        Assert.All(pairs, pair => Assert.Equal(
            TestCertificate.Base64(pair.Key), CredentialOf(Pair(pair.Certificate, pair.Key)).KeyData!.Reveal()));
        (string Certificate, string Key)[] strangers =
        [
            (ofRsa, otherRsa.ExportRSAPrivateKeyPem()),
            (ofRsa, curve.ExportPkcs8PrivateKeyPem()),
            (ofCurve, rsa.ExportPkcs8PrivateKeyPem()),
            (ofCurve, Client.KeyPem),
            (ofRsa, rsa.ExportSubjectPublicKeyInfoPem()),
        ];
        Assert.All(strangers, pair => AssertFault(
            "CRE002", "its key does not match its client certificate", Pair(pair.Certificate, pair.Key)));

        static string Pair(string certificate, string key) => Kubeconfig(
            $"client-certificate-data: {TestCertificate.Base64(certificate)}\n    client-key-data: "
                + TestCertificate.Base64(key));

        static string CertificateOf(CertificateRequest request)
        {
            using var certificate = request.CreateSelfSigned(End.AddYears(-1), End);
            return certificate.ExportCertificatePem();
        }
    }

    [Fact]
    public void A_token_is_read_with_its_expiry()
    {
        Assert.Equal((Planted, null), (CredentialOf(ByToken).Token!.Reveal(), CredentialOf(ByToken).Expires));
        var claims = $$"""{"exp": {{End.ToUnixTimeSeconds()}}}""";
        var token = $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.c2ln";
        Assert.Equal(End, CredentialOf(Kubeconfig($"token: {token}")).Expires);
    }

    [Fact]
    public void The_TLS_server_name_is_kept() =>
        Assert.Equal(
            "kubernetes",
            CredentialOf(ByToken.Replace(
                "    server:", "    tls-server-name: kubernetes\n    server:", StringComparison.Ordinal)).ServerName);

    [Theory]
    [InlineData("https://10.0.0.1:6443")]
    [InlineData("https://10.0.0.1:6443/")]
    [InlineData("HTTPS://10.0.0.1:6443")]
    public void Several_spellings_of_a_server_URL_are_accepted(string server) =>
        Assert.NotNull(CredentialOf(ByToken.Replace("https://10.0.0.1:6443", server, StringComparison.Ordinal)));

    [Fact]
    public void A_missing_Secret_is_reported_with_its_location()
    {
        var problem = FaultOf(null).Problem;
        Assert.Equal("CRE001", problem.Code);
        Assert.StartsWith(
            "CRE001  sv-01/team-a/alpha-kubeconfig: supervisor 'sv-01' has no kubeconfig Secret for cluster 'alpha'",
            problem.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://10.0.0.2:6443")]
    [InlineData("https://10.0.0.1")]
    [InlineData("https://10.0.0.1:6443 PLANTED-TOKEN")]
    [InlineData("PLANTED-TOKEN")]
    [InlineData("https://user:PLANTED-TOKEN@10.0.0.2:6443")]
    [InlineData("")]
    public void A_kubeconfig_for_another_server_is_rejected(string server) =>
        AssertFault(
            "CRE003",
            "but its supervisor says https://10.0.0.1:6443",
            ByToken.Replace("https://10.0.0.1:6443", server, StringComparison.Ordinal));

    [Fact]
    public void A_Secret_without_its_key_is_rejected()
    {
        AssertFault("CRE002", "the Secret has no key 'value'", new V1Secret());
        AssertFault(
            "CRE002",
            "the Secret has no key 'value'",
            new V1Secret
            {
                Data = new Dictionary<string, byte[]> { ["kubeconfig"] = Encoding.UTF8.GetBytes(ByToken) },
            });
        AssertFault(
            "CRE002",
            "the Secret has no key 'value'",
            new V1Secret { Data = new Dictionary<string, byte[]> { ["value"] = [] } });
    }

    [Theory]
    [InlineData("{ PLANTED-TOKEN")]
    [InlineData("\tPLANTED-TOKEN:")]
    [InlineData("PLANTED-TOKEN")]
    [InlineData("- PLANTED-TOKEN")]
    [InlineData("users: PLANTED-TOKEN")]
    [InlineData("users: {PLANTED-TOKEN: a}")]
    [InlineData("users: [PLANTED-TOKEN]")]
    [InlineData("clusters: [{name: a, cluster: PLANTED-TOKEN}]")]
    [InlineData("clusters: [{name: a, cluster: {insecure-skip-tls-verify: PLANTED-TOKEN}}]")]
    [InlineData("users: [{name: a, user: {token: [PLANTED-TOKEN]}}]")]
    [InlineData("a: *PLANTED-TOKEN")]
    [InlineData("PLANTED-TOKEN: &a [*a]")]
    [InlineData("{}")]
    [InlineData(" ")]
    [InlineData("null")]
    public void A_text_that_is_not_a_kubeconfig_is_rejected(string text) => AssertFault("CRE002", "", text);

    public static TheoryData<string, string> Broken => new()
    {
        { ByToken.Replace(
            "current-context: admin", "current-context: other",
            StringComparison.Ordinal), "its current context is not in it" },
        { ByToken.Replace(
            "current-context: admin\n", "", StringComparison.Ordinal), "its current context is not in it" },
        { ByToken.Replace(
            "cluster: guest", "cluster: other",
            StringComparison.Ordinal), "the cluster of its current context is not in it" },
        { ByToken.Replace(
            "user: me", "user: other", StringComparison.Ordinal), "the user of its current context is not in it" },
        { ByToken.Replace(
            "    server:", "    insecure-skip-tls-verify: true\n    server:",
            StringComparison.Ordinal), "it switches off the check of the server's certificate" },
        { Kubeconfig(
            $"exec: {{apiVersion: client.authentication.k8s.io/v1, command: "
                + $"{Planted}}}"), "it needs a program to log in" },
        { Kubeconfig(
            $"auth-provider: {{name: oidc, config: {{id-token: {Planted}}}}}"), "it needs a program to log in" },
        { ByToken.Replace(
            $"    certificate-authority-data: {Ca.Data}\n", "",
            StringComparison.Ordinal), "it has no certificate authority" },
        { ByToken.Replace(
            Ca.Data, TestCertificate.Base64(Planted),
            StringComparison.Ordinal), "its certificate authority is not a certificate" },
        { ByToken.Replace(
            Ca.Data, "'PLANTED-TOKEN%'", StringComparison.Ordinal), "its certificate authority is not a certificate" },
        { Kubeconfig(
            "username: admin\n    password: PLANTED-TOKEN"), "it has neither a client certificate nor a token" },
        { Kubeconfig($"client-key-data: {Client.KeyData}"), "it has neither a client certificate nor a token" },
        { Kubeconfig($"client-certificate-data: {Client.Data}"), "its client certificate has no key" },
        { Kubeconfig(
            $"client-certificate-data: {Client.Data}\n    client-key-data: "
                + $"{Ca.KeyData}"), "its key does not match its client certificate" },
        { Kubeconfig(
            $"client-certificate-data: {Client.Data}\n    client-key-data: "
                + "'PLANTED-TOKEN%'"), "its key does not match its client certificate" },
        { Kubeconfig(
            $"client-certificate-data: {Client.Data}\n    client-key-data: "
                + $"{TestCertificate.Base64(Planted)}"), "its key does not match its client certificate" },
        { Kubeconfig(
            $"client-certificate-data: {Client.KeyData}\n    client-key-data: "
                + $"{Client.KeyData}"), "its client certificate is not a certificate" },
        { Kubeconfig(
            "client-certificate-data: '%%%'\n    client-key-data: '%%%'"),
            "its client certificate is not a certificate" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void An_unusable_kubeconfig_is_rejected(string kubeconfig, string why) =>
        AssertFault("CRE002", why, kubeconfig);

    private static void AssertFault(string code, string what, string kubeconfig) =>
        AssertFault(code, what, SecretOf(kubeconfig));

    private static void AssertFault(string code, string what, V1Secret secret)
    {
        var fault = FaultOf(secret);
        Assert.Equal(code, fault.Problem.Code);
        Assert.Contains(what, fault.Problem.What, StringComparison.Ordinal);
        foreach (var shown in new[] { fault.Problem.ToString(), fault.ToString(), fault.Message })
        {
            string[] secrets = ["PLANTED", TestCertificate.Base64(Planted), Client.KeyData, Ca.KeyData, "PRIVATE KEY"];
            Assert.All(secrets, text => Assert.DoesNotContain(text, shown, StringComparison.Ordinal));
        }
    }

    private static ReadFault FaultOf(V1Secret? secret) =>
        Assert.ThrowsAny<ReadFault>(() => Guest.ReadCredential(secret));

    private static ClusterCredential CredentialOf(string kubeconfig) => Guest.ReadCredential(SecretOf(kubeconfig));

    private static KubeconfigSecret Guest =>
        new(new(
            ClusterName.Parse("alpha"),
            "sv-01",
            "team-a",
            ServerUrl.TryCreate("10.0.0.1", 6443, out var server) ? server : throw new InvalidOperationException()));

    private static V1Secret SecretOf(string kubeconfig) =>
        new() { Data = new Dictionary<string, byte[]> { ["value"] = Encoding.UTF8.GetBytes(kubeconfig) } };

    private static string Kubeconfig(string user) => $"""
        apiVersion: v1
        kind: Config
        current-context: admin
        contexts:
        - name: admin
          context:
            cluster: guest
            user: me
        clusters:
        - name: guest
          cluster:
            certificate-authority-data: {Ca.Data}
            server: https://10.0.0.1:6443
        users:
        - name: me
          user:
            {user}

        """;
}

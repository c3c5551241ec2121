using Infra.Declarations;

namespace Infra.Tests.Declarations;

public sealed class ClusterConfigTests
{
    private const string Pem = "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t";

    [Fact]
    public void The_JSON_has_the_Argo_CD_field_names_and_no_nulls()
    {
        var config = new ClusterConfig
        {
            BearerToken = "t+/=<é",
            TlsClientConfig = new() { CaData = Pem, ServerName = "k" },
        };
        Assert.Equal(
            $$$"""{"bearerToken":"t+/=<é","tlsClientConfig":"""
                + $$$"""{"insecure":false,"serverName":"k","caData":"{{{Pem}}}"}}""",
            config.ToJson());
    }

    [Fact]
    public void The_placeholder_is_valid_and_identifies_itself()
    {
        Assert.Empty(ClusterConfig.Placeholder.BrokenRules());
        Assert.Contains(ClusterConfig.NoCredentials, ClusterConfig.Placeholder.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_config_that_Argo_CD_would_reject_is_found_before_it_is_written()
    {
        var config = new ClusterConfig
        {
            TlsClientConfig = new() { Insecure = true, CaData = "-----BEGIN", CertData = "", KeyData = null },
        };
        Assert.Equal(
            [
                "caData is not base64",
                "certData is not base64",
                "insecure is set beside caData",
                "certData and keyData do not come together",
            ],
            config.BrokenRules());
        Assert.Equal(
            ["neither a bearerToken nor a client certificate is there"],
            new ClusterConfig { TlsClientConfig = new() }.BrokenRules());
        Assert.Throws<InvalidOperationException>(config.ToJson);
    }

    [Fact]
    public void A_credential_is_never_printed()
    {
        var config = new ClusterConfig
        {
            BearerToken = "s3cr3t",
            TlsClientConfig = new() { CertData = Pem, KeyData = "c2VjcmV0LWtleQ" },
        };
        var exception = Assert.Throws<InvalidOperationException>(config.ToJson);
        foreach (var text in new[] { config.ToString(), config.TlsClientConfig.ToString(), $"{exception}" })
        {
            Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
            Assert.DoesNotContain("c2VjcmV0", text, StringComparison.Ordinal);
        }
    }
}

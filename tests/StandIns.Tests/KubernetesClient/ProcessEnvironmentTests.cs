using k8s;
using k8s.Authentication;
using k8s.Exceptions;
using StandIns.Tests.Wire;

namespace StandIns.Tests.KubernetesClient;

/// <summary>What a configuration takes from the process's environment.</summary>
[Collection(OneDeploymentAtATime.Name)]
public sealed class ProcessEnvironmentTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestAuthority _authority = new("cluster");
    private readonly string _serviceAccountPath = KubernetesClientConfiguration.ServiceAccountPath;

    public void Dispose()
    {
        KubernetesClientConfiguration.ServiceAccountPath = _serviceAccountPath;
        _authority.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Of_several_files_the_first_that_says_something_holds()
    {
        var first = _folder.Write("a/config", """
            kind: Config
            clusters:
            - name: the-cluster
              cluster: { server: https://first.example }
            """);
        var second = _folder.Write("b/config", KubeConfigs.Of("https://second.example"));
        using var process = new ProcessState(new Dictionary<string, string>
        {
            ["KUBECONFIG"] = $"{first}{Path.PathSeparator}{second}",
        });

        var config = KubernetesClientConfiguration.BuildDefaultConfig();

        Assert.Equal(
            ("https://first.example", "here", "secret-token"),
            (config.Host, config.CurrentContext, config.AccessToken));
    }

    [Fact]
    public void Files_of_different_kinds_are_not_merged()
    {
        var first = _folder.Write("a", "kind: Other");
        var second = _folder.Write("b", KubeConfigs.Of("https://second.example"));
        using var process = new ProcessState(new Dictionary<string, string>
        {
            ["KUBECONFIG"] = $"{first}{Path.PathSeparator}{second}",
        });

        Assert.Equal(
            $"kubeconfig \"kind\" are different between {first} and {second}",
            Assert.Throws<KubeConfigException>(KubernetesClientConfiguration.BuildDefaultConfig).Message);
    }

    [Fact]
    public async Task In_a_cluster_the_service_account_is_used()
    {
        using var certificate = _authority.Server();
        await using var server = await ApiServer.StartAsync("{}", certificate);
        _folder.Write("ca.crt", _authority.Pem);
        _folder.Write("token", "account-token\n");
        _folder.Write("namespace", "own");
        using var process = Cluster($"{server.Port}");

        var config = KubernetesClientConfiguration.InClusterConfig();
        using var client = new k8s.Kubernetes(config);
        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.True(KubernetesClientConfiguration.IsInCluster());
        Assert.Equal("own", config.Namespace);
        Assert.IsType<TokenFileAuth>(config.TokenProvider);
        Assert.Equal("Bearer account-token", server.Call.Authorization);
    }

    [Fact]
    public void Outside_a_cluster_there_is_no_service_account()
    {
        using var process = Cluster("443");

        Assert.False(KubernetesClientConfiguration.IsInCluster());
        Assert.StartsWith(
            "Unable to load in-cluster configuration. Missing environment variables KUBERNETES_SERVICE_HOST and ",
            Assert.Throws<KubeConfigException>(KubernetesClientConfiguration.InClusterConfig).Message,
            StringComparison.Ordinal);
    }

    private ProcessState Cluster(string port)
    {
        KubernetesClientConfiguration.ServiceAccountPath = _folder.Path;
        return new(new Dictionary<string, string>
        {
            ["KUBERNETES_SERVICE_HOST"] = "127.0.0.1",
            ["KUBERNETES_SERVICE_PORT"] = port,
        });
    }
}

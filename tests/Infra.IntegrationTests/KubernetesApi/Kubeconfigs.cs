using System.Text;
using Infra.KubernetesApi;
using k8s;
using Kubeconfig = Infra.KubernetesApi.Kubeconfig;

namespace Infra.IntegrationTests.KubernetesApi;

/// <summary>A kubeconfig with one cluster, one user and one context; each part can be given as YAML.</summary>
internal static class Kubeconfigs
{
    public static PluginOptions Patient { get; } = new(TimeSpan.FromMinutes(1), TimeProvider.System);

    public static string Text(Uri server, string user = "token: secret-token", string cluster = "") => $"""
        apiVersion: v1
        kind: Config
        current-context: here
        clusters:
        - name: the-cluster
          cluster:
            server: {server}
        {Indented(cluster, 4)}
        users:
        - name: the-user
          user:
        {Indented(user, 4)}
        contexts:
        - name: here
          context:
            cluster: the-cluster
            user: the-user
            namespace: the-namespace
        """;

    public static Task<ApiLogin> LoginAsync(
        string yaml, PluginOptions? plugins = null, CancellationToken cancellation = default) =>
        ApiLogin.ReadAsync(Kubeconfig.OfText(yaml), null, plugins ?? Patient, cancellation);

    public static async Task<string> FaultAsync(string yaml) =>
        (await Assert.ThrowsAsync<ApiLoginException>(async () => Client(await LoginAsync(yaml)).Dispose())).Message;

    public static async Task<Kubernetes> ClientAsync(string yaml) => Client(await LoginAsync(yaml));

    public static Kubernetes Client(ApiLogin login, long largestAnswer = 1_000_000, TimeSpan? answerTime = null) =>
        ApiClient.Create(login, new()
        {
            UserAgent = "tests",
            MaxResponseBytes = largestAnswer,
            ResponseTimeout = answerTime ?? TimeSpan.FromMinutes(1),
        });

    /// <summary>Creates a client for a server that needs no identity.</summary>
    public static Kubernetes Client(
        Uri server, string? token = null, long largestAnswer = 1_000_000, TimeSpan? answerTime = null) =>
        Client(ApiLogin.Create(server, null, new() { Token = token }), largestAnswer, answerTime);

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Indented(string text, int columns) =>
        string.Join('\n', text.Split('\n').Select(line => new string(' ', columns) + line));
}

using k8s;
using k8s.KubeConfigModels;

namespace StandIns.Tests.KubernetesClient;

/// <summary>A kubeconfig with one cluster, one user and one context; each part can be said as YAML.</summary>
internal static class KubeConfigs
{
    public static string Of(string server, string user = "token: secret-token", string cluster = "") => $"""
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

    public static K8SConfiguration Read(string yaml) => KubernetesYaml.Deserialize<K8SConfiguration>(yaml);

    public static KubernetesClientConfiguration Config(string yaml) =>
        KubernetesClientConfiguration.BuildConfigFromConfigObject(Read(yaml));

    private static string Indented(string text, int columns) =>
        string.Join('\n', text.Split('\n').Select(line => new string(' ', columns) + line));
}

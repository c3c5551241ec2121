using System.Text;
using k8s;
using k8s.KubeConfigModels;

namespace KubernetesProvider.Cluster;

/// <summary>
/// Finds the active cluster in the kubeconfig of the settings. Source: parseKubeconfigString, util.go:133, and
/// getActiveClusterFromConfig, util.go:201.
/// </summary>
internal static class ActiveCluster
{
    public static K8SConfiguration? ParseKubeconfig(string? pathOrContent)
    {
        if (pathOrContent is null or "") return null;
        var path = pathOrContent.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), pathOrContent[2..])
            : pathOrContent;
        var text = File.Exists(path) ? File.ReadAllText(path) : pathOrContent;
        return KubernetesYaml.Deserialize<K8SConfiguration>(text);
    }

    /// <summary>The address and CA of the active cluster; null if the kubeconfig names none.</summary>
    public static string? Find(K8SConfiguration? kubeconfig, string? context)
    {
        var name = kubeconfig?.Contexts?.FirstOrDefault(c => c.Name == (context ?? kubeconfig.CurrentContext))
            ?.ContextDetails?.Cluster;
        var cluster = kubeconfig?.Clusters?.FirstOrDefault(c => c.Name == name)?.ClusterEndpoint;
        return cluster is null
            ? null
            : string.Join(
                '\n',
                cluster.Server,
                cluster.CertificateAuthorityData,
                cluster.CertificateAuthority,
                cluster.TlsServerName,
                cluster.SkipTlsVerify);
    }

    public static async Task<KubernetesClientConfiguration> ConfigureAsync(ProviderSettings settings)
    {
        if (ParseKubeconfig(settings.Kubeconfig) is null)
            return KubernetesClientConfiguration.BuildDefaultConfig();
        var path = settings.Kubeconfig!;
        using var stream = File.Exists(path)
            ? (Stream)File.OpenRead(path)
            : new MemoryStream(Encoding.UTF8.GetBytes(path));
        return await KubernetesClientConfiguration.BuildConfigFromConfigFileAsync(stream, settings.Context);
    }
}

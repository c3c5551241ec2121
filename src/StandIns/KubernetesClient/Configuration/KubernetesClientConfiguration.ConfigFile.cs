using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

public partial class KubernetesClientConfiguration
{
    public static readonly string KubeConfigDefaultLocation = OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetEnvironmentVariable("USERPROFILE") ?? @"\", @".kube\config")
        : Path.Combine(Environment.GetEnvironmentVariable("HOME") ?? "/", ".kube/config");

    public static KubernetesClientConfiguration BuildDefaultConfig()
    {
        if (Environment.GetEnvironmentVariable("KUBECONFIG") is { } files)
            return BuildConfigFromConfigObject(KubeConfigFiles.Merged(files));
        if (File.Exists(KubeConfigDefaultLocation)) return BuildConfigFromConfigFile(KubeConfigDefaultLocation);
        return IsInCluster() ? InClusterConfig() : new() { Host = "http://localhost:8080" };
    }

    public static KubernetesClientConfiguration BuildConfigFromConfigFile(
        string kubeconfigPath = null, string currentContext = null, string masterUrl = null,
        bool useRelativePaths = true) =>
        BuildConfigFromConfigFile(DefaultOr(kubeconfigPath), currentContext, masterUrl, useRelativePaths);

    public static KubernetesClientConfiguration BuildConfigFromConfigFile(
        FileInfo kubeconfig, string currentContext = null, string masterUrl = null, bool useRelativePaths = true) =>
        BuildConfigFromConfigObject(LoadKubeConfig(kubeconfig, useRelativePaths), currentContext, masterUrl);

    public static async Task<KubernetesClientConfiguration> BuildConfigFromConfigFileAsync(
        FileInfo kubeconfig, string currentContext = null, string masterUrl = null, bool useRelativePaths = true)
    {
        var loaded = await LoadKubeConfigAsync(kubeconfig, useRelativePaths).ConfigureAwait(false);
        return BuildConfigFromConfigObject(loaded, currentContext, masterUrl);
    }

    public static KubernetesClientConfiguration BuildConfigFromConfigFile(
        Stream kubeconfig, string currentContext = null, string masterUrl = null) =>
        BuildConfigFromConfigObject(LoadKubeConfig(FromItsStart(kubeconfig)), currentContext, masterUrl);

    public static async Task<KubernetesClientConfiguration> BuildConfigFromConfigFileAsync(
        Stream kubeconfig, string currentContext = null, string masterUrl = null)
    {
        var loaded = await LoadKubeConfigAsync(FromItsStart(kubeconfig)).ConfigureAwait(false);
        return BuildConfigFromConfigObject(loaded, currentContext, masterUrl);
    }

    public static KubernetesClientConfiguration BuildConfigFromConfigObject(
        K8SConfiguration k8SConfig, string currentContext = null, string masterUrl = null)
    {
        ArgumentNullException.ThrowIfNull(k8SConfig);
        var config = new KubernetesClientConfiguration();
        if ((currentContext ?? k8SConfig.CurrentContext) is { } context) config.UseContext(k8SConfig, context);
        if (!string.IsNullOrWhiteSpace(masterUrl)) config.Host = masterUrl;
        return string.IsNullOrWhiteSpace(config.Host)
            ? throw new KubeConfigException("Cannot infer server host url either from context or masterUrl")
            : config;
    }

    public static K8SConfiguration LoadKubeConfig(string kubeconfigPath = null, bool useRelativePaths = true) =>
        LoadKubeConfig(DefaultOr(kubeconfigPath), useRelativePaths);

    public static Task<K8SConfiguration> LoadKubeConfigAsync(
        string kubeconfigPath = null, bool useRelativePaths = true) =>
        LoadKubeConfigAsync(DefaultOr(kubeconfigPath), useRelativePaths);

    public static K8SConfiguration LoadKubeConfig(FileInfo kubeconfig, bool useRelativePaths = true) =>
        KubeConfigFiles.Named(File.ReadAllText(Existing(kubeconfig)), useRelativePaths ? kubeconfig.FullName : null);

    public static async Task<K8SConfiguration> LoadKubeConfigAsync(FileInfo kubeconfig, bool useRelativePaths = true)
    {
        var text = await File.ReadAllTextAsync(Existing(kubeconfig)).ConfigureAwait(false);
        return KubeConfigFiles.Named(text, useRelativePaths ? kubeconfig.FullName : null);
    }

    public static K8SConfiguration LoadKubeConfig(Stream kubeconfigStream) =>
        KubernetesYaml.Deserialize<K8SConfiguration>(kubeconfigStream);

    public static Task<K8SConfiguration> LoadKubeConfigAsync(Stream kubeconfigStream) =>
        KubernetesYaml.LoadFromStreamAsync<K8SConfiguration>(kubeconfigStream);

    private static FileInfo DefaultOr(string path) => new(path ?? KubeConfigDefaultLocation);

    private static string Existing(FileInfo kubeconfig)
    {
        ArgumentNullException.ThrowIfNull(kubeconfig);
        return kubeconfig.Exists
            ? kubeconfig.FullName
            : throw new KubeConfigException($"kubeconfig file not found at {kubeconfig.FullName}");
    }

    private static Stream FromItsStart(Stream kubeconfig)
    {
        ArgumentNullException.ThrowIfNull(kubeconfig);
        kubeconfig.Position = 0;
        return kubeconfig;
    }
}

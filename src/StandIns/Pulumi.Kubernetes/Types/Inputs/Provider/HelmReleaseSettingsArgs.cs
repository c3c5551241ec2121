namespace Pulumi.Kubernetes.Types.Inputs.Provider;

public class HelmReleaseSettingsArgs : ResourceArgs
{
    public HelmReleaseSettingsArgs()
    {
        Driver = EnvironmentDefault.Text("PULUMI_K8S_HELM_DRIVER");
        PluginsPath = EnvironmentDefault.Text("PULUMI_K8S_HELM_PLUGINS_PATH");
        RegistryConfigPath = EnvironmentDefault.Text("PULUMI_K8S_HELM_REGISTRY_CONFIG_PATH");
        RepositoryCache = EnvironmentDefault.Text("PULUMI_K8S_HELM_REPOSITORY_CACHE");
        RepositoryConfigPath = EnvironmentDefault.Text("PULUMI_K8S_HELM_REPOSITORY_CONFIG_PATH");
    }

    [Input("driver")]
    public Input<string>? Driver { get; set; }

    [Input("pluginsPath")]
    public Input<string>? PluginsPath { get; set; }

    [Input("registryConfigPath")]
    public Input<string>? RegistryConfigPath { get; set; }

    [Input("repositoryCache")]
    public Input<string>? RepositoryCache { get; set; }

    [Input("repositoryConfigPath")]
    public Input<string>? RepositoryConfigPath { get; set; }

    public static new HelmReleaseSettingsArgs Empty => new();
}

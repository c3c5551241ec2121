using Pulumi.Kubernetes.Types.Inputs.Provider;

namespace Pulumi.Kubernetes;

/// <summary>Arguments of the provider. The constructor sets defaults from environment variables.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("context")]
    public Input<string>? Context { get; set; }

    [Input("deleteUnreachable", json: true)]
    internal Input<bool>? DeleteUnreachable { get; } = EnvironmentDefault.Boolean("PULUMI_K8S_DELETE_UNREACHABLE");

    [Input("enableConfigMapMutable", json: true)]
    public Input<bool>? EnableConfigMapMutable { get; set; } =
        EnvironmentDefault.Boolean("PULUMI_K8S_ENABLE_CONFIGMAP_MUTABLE");

    [Input("enablePatchForce", json: true)]
    public Input<bool>? EnablePatchForce { get; set; } = EnvironmentDefault.Boolean("PULUMI_K8S_ENABLE_PATCH_FORCE");

    [Input("enableSecretMutable", json: true)]
    public Input<bool>? EnableSecretMutable { get; set; } =
        EnvironmentDefault.Boolean("PULUMI_K8S_ENABLE_SECRET_MUTABLE");

    [Input("enableServerSideApply", json: true)]
    internal Input<bool>? EnableServerSideApply { get; } =
        EnvironmentDefault.Boolean("PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY");

    [Input("kubeClientSettings", json: true)]
    public Input<KubeClientSettingsArgs>? KubeClientSettings { get; set; }

    [Input("kubeconfig")]
    public Input<string>? KubeConfig { get; set; } = EnvironmentDefault.Text("KUBECONFIG");

    [Input("namespace")]
    public Input<string>? Namespace { get; set; }

    [Input("skipUpdateUnreachable", json: true)]
    internal Input<bool>? SkipUpdateUnreachable { get; } =
        EnvironmentDefault.Boolean("PULUMI_K8S_SKIP_UPDATE_UNREACHABLE");

    [Input("suppressDeprecationWarnings", json: true)]
    internal Input<bool>? SuppressDeprecationWarnings { get; } =
        EnvironmentDefault.Boolean("PULUMI_K8S_SUPPRESS_DEPRECATION_WARNINGS");

    [Input("suppressHelmHookWarnings", json: true)]
    internal Input<bool>? SuppressHelmHookWarnings { get; } =
        EnvironmentDefault.Boolean("PULUMI_K8S_SUPPRESS_HELM_HOOK_WARNINGS");

    [Input("upsertExistingObjects", json: true)]
    public Input<bool>? UpsertExistingObjects { get; set; } =
        EnvironmentDefault.Boolean("PULUMI_K8S_UPSERT_EXISTING_OBJECTS");
}

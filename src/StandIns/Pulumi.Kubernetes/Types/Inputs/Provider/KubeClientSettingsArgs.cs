namespace Pulumi.Kubernetes.Types.Inputs.Provider;

/// <summary>Limits how often the provider calls the API server.</summary>
public class KubeClientSettingsArgs : ResourceArgs
{
    [Input("burst")]
    public Input<int>? Burst { get; set; } = EnvironmentDefault.Integer("PULUMI_K8S_CLIENT_BURST");

    [Input("qps")]
    public Input<double>? Qps { get; set; } = EnvironmentDefault.Number("PULUMI_K8S_CLIENT_QPS");

    [Input("timeout")]
    internal Input<int>? Timeout { get; } = EnvironmentDefault.Integer("PULUMI_K8S_CLIENT_TIMEOUT");
}

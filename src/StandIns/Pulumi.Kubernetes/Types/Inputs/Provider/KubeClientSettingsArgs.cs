namespace Pulumi.Kubernetes.Types.Inputs.Provider;

public class KubeClientSettingsArgs : ResourceArgs
{
    public KubeClientSettingsArgs()
    {
        Burst = EnvironmentDefault.Int32("PULUMI_K8S_CLIENT_BURST");
        Qps = EnvironmentDefault.Double("PULUMI_K8S_CLIENT_QPS");
        Timeout = EnvironmentDefault.Int32("PULUMI_K8S_CLIENT_TIMEOUT");
    }

    [Input("burst")]
    public Input<int>? Burst { get; set; }

    [Input("qps")]
    public Input<double>? Qps { get; set; }

    [Input("timeout")]
    public Input<int>? Timeout { get; set; }

    public static new KubeClientSettingsArgs Empty => new();
}

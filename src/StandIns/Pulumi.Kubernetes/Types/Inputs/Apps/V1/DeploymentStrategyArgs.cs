namespace Pulumi.Kubernetes.Types.Inputs.Apps.V1;

public class DeploymentStrategyArgs : ResourceArgs
{
    [Input("rollingUpdate")]
    public Input<RollingUpdateDeploymentArgs>? RollingUpdate { get; set; }

    [Input("type")]
    public Input<string>? Type { get; set; }
}

namespace Pulumi.Kubernetes.Types.Inputs.Apps.V1;

public class RollingUpdateDeploymentArgs : ResourceArgs
{
    [Input("maxSurge")]
    public InputUnion<int, string>? MaxSurge { get; set; }

    [Input("maxUnavailable")]
    public InputUnion<int, string>? MaxUnavailable { get; set; }
}

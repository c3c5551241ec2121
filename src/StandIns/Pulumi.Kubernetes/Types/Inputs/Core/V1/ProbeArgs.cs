namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ProbeArgs : ResourceArgs
{
    [Input("failureThreshold")]
    public Input<int>? FailureThreshold { get; set; }

    [Input("httpGet")]
    public Input<HTTPGetActionArgs>? HttpGet { get; set; }

    [Input("periodSeconds")]
    public Input<int>? PeriodSeconds { get; set; }

    [Input("timeoutSeconds")]
    public Input<int>? TimeoutSeconds { get; set; }
}

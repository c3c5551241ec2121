namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ProbeArgs : ResourceArgs
{
    [Input("exec")]
    public Input<ExecActionArgs>? Exec { get; set; }

    [Input("failureThreshold")]
    public Input<int>? FailureThreshold { get; set; }

    [Input("grpc")]
    public Input<GRPCActionArgs>? Grpc { get; set; }

    [Input("httpGet")]
    public Input<HTTPGetActionArgs>? HttpGet { get; set; }

    [Input("initialDelaySeconds")]
    public Input<int>? InitialDelaySeconds { get; set; }

    [Input("periodSeconds")]
    public Input<int>? PeriodSeconds { get; set; }

    [Input("successThreshold")]
    public Input<int>? SuccessThreshold { get; set; }

    [Input("tcpSocket")]
    public Input<TCPSocketActionArgs>? TcpSocket { get; set; }

    [Input("terminationGracePeriodSeconds")]
    public Input<int>? TerminationGracePeriodSeconds { get; set; }

    [Input("timeoutSeconds")]
    public Input<int>? TimeoutSeconds { get; set; }

    public static new ProbeArgs Empty => new();
}

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class LifecycleHandlerArgs : ResourceArgs
{
    [Input("exec")]
    public Input<ExecActionArgs>? Exec { get; set; }

    [Input("httpGet")]
    public Input<HTTPGetActionArgs>? HttpGet { get; set; }

    [Input("sleep")]
    public Input<SleepActionArgs>? Sleep { get; set; }

    [Input("tcpSocket")]
    public Input<TCPSocketActionArgs>? TcpSocket { get; set; }

    public static new LifecycleHandlerArgs Empty => new();
}

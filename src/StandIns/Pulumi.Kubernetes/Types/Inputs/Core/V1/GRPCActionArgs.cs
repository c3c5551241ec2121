namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class GRPCActionArgs : ResourceArgs
{
    [Input("port", required: true)]
    public Input<int> Port { get; set; } = null!;

    [Input("service")]
    public Input<string>? Service { get; set; }

    public static new GRPCActionArgs Empty => new();
}

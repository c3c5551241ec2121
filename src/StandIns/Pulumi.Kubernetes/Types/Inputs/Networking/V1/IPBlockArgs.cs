namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

public class IPBlockArgs : ResourceArgs
{
    [Input("cidr", required: true)]
    public Input<string> Cidr { get; set; } = null!;
}

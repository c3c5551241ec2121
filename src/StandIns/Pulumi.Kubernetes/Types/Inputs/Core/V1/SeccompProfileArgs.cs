namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class SeccompProfileArgs : ResourceArgs
{
    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;
}

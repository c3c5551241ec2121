namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ClientIPConfigArgs : ResourceArgs
{
    [Input("timeoutSeconds")]
    public Input<int>? TimeoutSeconds { get; set; }

    public static new ClientIPConfigArgs Empty => new();
}

namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

public class NetworkPolicyPortArgs : ResourceArgs
{
    [Input("port")]
    public InputUnion<int, string>? Port { get; set; }

    [Input("protocol")]
    public Input<string>? Protocol { get; set; }
}

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class HTTPGetActionArgs : ResourceArgs
{
    [Input("path")]
    public Input<string>? Path { get; set; }

    [Input("port", required: true)]
    public InputUnion<int, string> Port { get; set; } = null!;

    [Input("scheme")]
    public Input<string>? Scheme { get; set; }
}

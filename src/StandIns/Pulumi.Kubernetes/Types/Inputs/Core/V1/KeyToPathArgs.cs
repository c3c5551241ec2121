namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class KeyToPathArgs : ResourceArgs
{
    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    [Input("mode")]
    public Input<int>? Mode { get; set; }

    [Input("path", required: true)]
    public Input<string> Path { get; set; } = null!;

    public static new KeyToPathArgs Empty => new();
}

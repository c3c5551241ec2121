namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class HTTPHeaderArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("value", required: true)]
    public Input<string> Value { get; set; } = null!;

    public static new HTTPHeaderArgs Empty => new();
}

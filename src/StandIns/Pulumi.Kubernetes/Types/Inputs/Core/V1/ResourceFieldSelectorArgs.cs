namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ResourceFieldSelectorArgs : ResourceArgs
{
    [Input("containerName")]
    public Input<string>? ContainerName { get; set; }

    [Input("divisor")]
    public Input<string>? Divisor { get; set; }

    [Input("resource", required: true)]
    public Input<string> Resource { get; set; } = null!;

    public static new ResourceFieldSelectorArgs Empty => new();
}

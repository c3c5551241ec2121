namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class HostPathVolumeSourceArgs : ResourceArgs
{
    [Input("path", required: true)]
    public Input<string> Path { get; set; } = null!;

    [Input("type")]
    public Input<string>? Type { get; set; }

    public static new HostPathVolumeSourceArgs Empty => new();
}

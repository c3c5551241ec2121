namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class EmptyDirVolumeSourceArgs : ResourceArgs
{
    [Input("medium")]
    public Input<string>? Medium { get; set; }

    [Input("sizeLimit")]
    public Input<string>? SizeLimit { get; set; }

    public static new EmptyDirVolumeSourceArgs Empty => new();
}

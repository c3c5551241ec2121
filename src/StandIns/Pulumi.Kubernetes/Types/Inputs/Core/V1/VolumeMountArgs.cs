namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class VolumeMountArgs : ResourceArgs
{
    [Input("mountPath", required: true)]
    public Input<string> MountPath { get; set; } = null!;

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("readOnly")]
    public Input<bool>? ReadOnly { get; set; }
}

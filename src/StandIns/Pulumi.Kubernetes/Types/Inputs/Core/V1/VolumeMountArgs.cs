namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class VolumeMountArgs : ResourceArgs
{
    [Input("mountPath", required: true)]
    public Input<string> MountPath { get; set; } = null!;

    [Input("mountPropagation")]
    public Input<string>? MountPropagation { get; set; }

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("readOnly")]
    public Input<bool>? ReadOnly { get; set; }

    [Input("recursiveReadOnly")]
    public Input<string>? RecursiveReadOnly { get; set; }

    [Input("subPath")]
    public Input<string>? SubPath { get; set; }

    [Input("subPathExpr")]
    public Input<string>? SubPathExpr { get; set; }

    public static new VolumeMountArgs Empty => new();
}

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PreferredSchedulingTermArgs : ResourceArgs
{
    [Input("preference", required: true)]
    public Input<NodeSelectorTermArgs> Preference { get; set; } = null!;

    [Input("weight", required: true)]
    public Input<int> Weight { get; set; } = null!;

    public static new PreferredSchedulingTermArgs Empty => new();
}

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class DownwardAPIVolumeFileArgs : ResourceArgs
{
    [Input("fieldRef")]
    public Input<ObjectFieldSelectorArgs>? FieldRef { get; set; }

    [Input("mode")]
    public Input<int>? Mode { get; set; }

    [Input("path", required: true)]
    public Input<string> Path { get; set; } = null!;

    [Input("resourceFieldRef")]
    public Input<ResourceFieldSelectorArgs>? ResourceFieldRef { get; set; }

    public static new DownwardAPIVolumeFileArgs Empty => new();
}

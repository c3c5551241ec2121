namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class DownwardAPIVolumeSourceArgs : ResourceArgs
{
    [Input("items")]
    private InputList<DownwardAPIVolumeFileArgs>? _items;

    [Input("defaultMode")]
    public Input<int>? DefaultMode { get; set; }

    public InputList<DownwardAPIVolumeFileArgs> Items
    {
        get => _items ??= [];
        set => _items = value;
    }

    public static new DownwardAPIVolumeSourceArgs Empty => new();
}

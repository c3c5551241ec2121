namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class DownwardAPIProjectionArgs : ResourceArgs
{
    [Input("items")]
    private InputList<DownwardAPIVolumeFileArgs>? _items;

    public InputList<DownwardAPIVolumeFileArgs> Items
    {
        get => _items ??= [];
        set => _items = value;
    }

    public static new DownwardAPIProjectionArgs Empty => new();
}

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ConfigMapVolumeSourceArgs : ResourceArgs
{
    [Input("items")]
    private InputList<KeyToPathArgs>? _items;

    [Input("defaultMode")]
    public Input<int>? DefaultMode { get; set; }

    public InputList<KeyToPathArgs> Items
    {
        get => _items ??= [];
        set => _items = value;
    }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }

    public static new ConfigMapVolumeSourceArgs Empty => new();
}

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class SecretVolumeSourceArgs : ResourceArgs
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

    [Input("optional")]
    public Input<bool>? Optional { get; set; }

    [Input("secretName")]
    public Input<string>? SecretName { get; set; }

    public static new SecretVolumeSourceArgs Empty => new();
}

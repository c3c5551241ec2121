namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class CSIVolumeSourceArgs : ResourceArgs
{
    [Input("volumeAttributes")]
    private InputMap<string>? _volumeAttributes;

    [Input("driver", required: true)]
    public Input<string> Driver { get; set; } = null!;

    [Input("fsType")]
    public Input<string>? FsType { get; set; }

    [Input("nodePublishSecretRef")]
    public Input<LocalObjectReferenceArgs>? NodePublishSecretRef { get; set; }

    [Input("readOnly")]
    public Input<bool>? ReadOnly { get; set; }

    public InputMap<string> VolumeAttributes
    {
        get => _volumeAttributes ??= [];
        set => _volumeAttributes = value;
    }

    public static new CSIVolumeSourceArgs Empty => new();
}

using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ConfigMapArgs : ResourceArgs
{
    [Input("binaryData")]
    private InputMap<string>? _binaryData;

    [Input("data")]
    private InputMap<string>? _data;

    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    public InputMap<string> BinaryData
    {
        get => _binaryData ??= [];
        set => _binaryData = value;
    }

    public InputMap<string> Data
    {
        get => _data ??= [];
        set => _data = value;
    }

    [Input("immutable")]
    public Input<bool>? Immutable { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    public static new ConfigMapArgs Empty => new();
}

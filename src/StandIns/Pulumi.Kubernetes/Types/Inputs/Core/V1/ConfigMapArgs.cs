using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ConfigMapArgs : ResourceArgs
{
    [Input("data")]
    private InputMap<string>? _data;

    [Input("apiVersion")]
    internal Input<string> ApiVersion { get; } = "v1";

    public InputMap<string> Data
    {
        get => _data ??= [];
        set => _data = value;
    }

    [Input("kind")]
    internal Input<string> Kind { get; } = "ConfigMap";

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }
}

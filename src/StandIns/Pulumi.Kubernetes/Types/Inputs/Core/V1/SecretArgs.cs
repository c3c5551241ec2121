using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>A map that's assigned becomes secret; entries added one by one are as secret as they come.</summary>
public class SecretArgs : ResourceArgs
{
    [Input("data")]
    private InputMap<string>? _data;

    [Input("stringData")]
    private InputMap<string>? _stringData;

    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    public InputMap<string> Data
    {
        get => _data ??= [];
        set => _data = Output.CreateSecret((Output<ImmutableDictionary<string, string>>)value);
    }

    [Input("immutable")]
    public Input<bool>? Immutable { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    public InputMap<string> StringData
    {
        get => _stringData ??= [];
        set => _stringData = Output.CreateSecret((Output<ImmutableDictionary<string, string>>)value);
    }

    [Input("type")]
    public Input<string>? Type { get; set; }

    public static new SecretArgs Empty => new();
}

using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>
/// Arguments of a Secret. A map assigned to StringData becomes secret; entries added one by one keep their marks.
/// </summary>
public class SecretArgs : ResourceArgs
{
    [Input("stringData")]
    private InputMap<string>? _stringData;

    [Input("apiVersion")]
    internal Input<string> ApiVersion { get; } = "v1";

    [Input("kind")]
    internal Input<string> Kind { get; } = "Secret";

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    public InputMap<string> StringData
    {
        get => _stringData ??= [];
        set => _stringData = Output.CreateSecret((Output<ImmutableDictionary<string, string>>)value);
    }

    [Input("type")]
    public Input<string>? Type { get; set; }
}

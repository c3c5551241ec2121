using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ServiceAccountArgs : ResourceArgs
{
    [Input("imagePullSecrets")]
    private InputList<LocalObjectReferenceArgs>? _imagePullSecrets;

    [Input("apiVersion")]
    internal Input<string> ApiVersion { get; } = "v1";

    [Input("automountServiceAccountToken")]
    public Input<bool>? AutomountServiceAccountToken { get; set; }

    public InputList<LocalObjectReferenceArgs> ImagePullSecrets
    {
        get => _imagePullSecrets ??= [];
        set => _imagePullSecrets = value;
    }

    [Input("kind")]
    internal Input<string> Kind { get; } = "ServiceAccount";

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }
}

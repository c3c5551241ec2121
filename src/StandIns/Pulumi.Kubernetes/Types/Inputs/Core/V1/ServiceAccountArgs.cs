using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ServiceAccountArgs : ResourceArgs
{
    [Input("imagePullSecrets")]
    private InputList<LocalObjectReferenceArgs>? _imagePullSecrets;

    [Input("secrets")]
    private InputList<ObjectReferenceArgs>? _secrets;

    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("automountServiceAccountToken")]
    public Input<bool>? AutomountServiceAccountToken { get; set; }

    public InputList<LocalObjectReferenceArgs> ImagePullSecrets
    {
        get => _imagePullSecrets ??= [];
        set => _imagePullSecrets = value;
    }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    public InputList<ObjectReferenceArgs> Secrets
    {
        get => _secrets ??= [];
        set => _secrets = value;
    }

    public static new ServiceAccountArgs Empty => new();
}

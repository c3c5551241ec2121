namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class VolumeProjectionArgs : ResourceArgs
{
    [Input("configMap")]
    public Input<ConfigMapProjectionArgs>? ConfigMap { get; set; }

    [Input("downwardAPI")]
    public Input<DownwardAPIProjectionArgs>? DownwardAPI { get; set; }

    [Input("secret")]
    public Input<SecretProjectionArgs>? Secret { get; set; }

    [Input("serviceAccountToken")]
    public Input<ServiceAccountTokenProjectionArgs>? ServiceAccountToken { get; set; }

    public static new VolumeProjectionArgs Empty => new();
}

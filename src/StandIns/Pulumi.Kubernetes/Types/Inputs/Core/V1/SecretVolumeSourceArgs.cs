namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class SecretVolumeSourceArgs : ResourceArgs
{
    [Input("defaultMode")]
    public Input<int>? DefaultMode { get; set; }

    [Input("secretName")]
    public Input<string>? SecretName { get; set; }
}

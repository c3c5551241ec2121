namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class VolumeArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("secret")]
    public Input<SecretVolumeSourceArgs>? Secret { get; set; }
}

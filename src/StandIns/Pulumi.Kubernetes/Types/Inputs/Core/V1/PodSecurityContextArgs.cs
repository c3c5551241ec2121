namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PodSecurityContextArgs : ResourceArgs
{
    [Input("fsGroup")]
    public Input<int>? FsGroup { get; set; }

    [Input("runAsGroup")]
    public Input<int>? RunAsGroup { get; set; }

    [Input("runAsNonRoot")]
    public Input<bool>? RunAsNonRoot { get; set; }

    [Input("runAsUser")]
    public Input<int>? RunAsUser { get; set; }

    [Input("seccompProfile")]
    public Input<SeccompProfileArgs>? SeccompProfile { get; set; }
}

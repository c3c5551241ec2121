namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class SecurityContextArgs : ResourceArgs
{
    [Input("allowPrivilegeEscalation")]
    public Input<bool>? AllowPrivilegeEscalation { get; set; }

    [Input("capabilities")]
    public Input<CapabilitiesArgs>? Capabilities { get; set; }

    [Input("readOnlyRootFilesystem")]
    public Input<bool>? ReadOnlyRootFilesystem { get; set; }

    [Input("runAsNonRoot")]
    public Input<bool>? RunAsNonRoot { get; set; }

    [Input("seccompProfile")]
    public Input<SeccompProfileArgs>? SeccompProfile { get; set; }
}

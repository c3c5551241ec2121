namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class SecurityContextArgs : ResourceArgs
{
    [Input("allowPrivilegeEscalation")]
    public Input<bool>? AllowPrivilegeEscalation { get; set; }

    [Input("appArmorProfile")]
    public Input<AppArmorProfileArgs>? AppArmorProfile { get; set; }

    [Input("capabilities")]
    public Input<CapabilitiesArgs>? Capabilities { get; set; }

    [Input("privileged")]
    public Input<bool>? Privileged { get; set; }

    [Input("procMount")]
    public Input<string>? ProcMount { get; set; }

    [Input("readOnlyRootFilesystem")]
    public Input<bool>? ReadOnlyRootFilesystem { get; set; }

    [Input("runAsGroup")]
    public Input<int>? RunAsGroup { get; set; }

    [Input("runAsNonRoot")]
    public Input<bool>? RunAsNonRoot { get; set; }

    [Input("runAsUser")]
    public Input<int>? RunAsUser { get; set; }

    [Input("seLinuxOptions")]
    public Input<SELinuxOptionsArgs>? SeLinuxOptions { get; set; }

    [Input("seccompProfile")]
    public Input<SeccompProfileArgs>? SeccompProfile { get; set; }

    public static new SecurityContextArgs Empty => new();
}

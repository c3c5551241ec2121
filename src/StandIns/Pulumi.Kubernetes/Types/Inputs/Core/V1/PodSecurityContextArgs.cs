namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PodSecurityContextArgs : ResourceArgs
{
    [Input("supplementalGroups")]
    private InputList<int>? _supplementalGroups;

    [Input("sysctls")]
    private InputList<SysctlArgs>? _sysctls;

    [Input("appArmorProfile")]
    public Input<AppArmorProfileArgs>? AppArmorProfile { get; set; }

    [Input("fsGroup")]
    public Input<int>? FsGroup { get; set; }

    [Input("fsGroupChangePolicy")]
    public Input<string>? FsGroupChangePolicy { get; set; }

    [Input("runAsGroup")]
    public Input<int>? RunAsGroup { get; set; }

    [Input("runAsNonRoot")]
    public Input<bool>? RunAsNonRoot { get; set; }

    [Input("runAsUser")]
    public Input<int>? RunAsUser { get; set; }

    [Input("seLinuxChangePolicy")]
    public Input<string>? SeLinuxChangePolicy { get; set; }

    [Input("seLinuxOptions")]
    public Input<SELinuxOptionsArgs>? SeLinuxOptions { get; set; }

    [Input("seccompProfile")]
    public Input<SeccompProfileArgs>? SeccompProfile { get; set; }

    public InputList<int> SupplementalGroups
    {
        get => _supplementalGroups ??= [];
        set => _supplementalGroups = value;
    }

    [Input("supplementalGroupsPolicy")]
    public Input<string>? SupplementalGroupsPolicy { get; set; }

    public InputList<SysctlArgs> Sysctls
    {
        get => _sysctls ??= [];
        set => _sysctls = value;
    }

    public static new PodSecurityContextArgs Empty => new();
}

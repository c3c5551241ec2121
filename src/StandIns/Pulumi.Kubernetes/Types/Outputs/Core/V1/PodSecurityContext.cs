using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class PodSecurityContext
{
    public readonly AppArmorProfile AppArmorProfile;
    public readonly int FsGroup;
    public readonly string FsGroupChangePolicy;
    public readonly int RunAsGroup;
    public readonly bool RunAsNonRoot;
    public readonly int RunAsUser;
    public readonly string SeLinuxChangePolicy;
    public readonly SELinuxOptions SeLinuxOptions;
    public readonly SeccompProfile SeccompProfile;
    public readonly ImmutableArray<int> SupplementalGroups;
    public readonly string SupplementalGroupsPolicy;
    public readonly ImmutableArray<Sysctl> Sysctls;

    [OutputConstructor]
    private PodSecurityContext(
        AppArmorProfile appArmorProfile,
        int fsGroup,
        string fsGroupChangePolicy,
        int runAsGroup,
        bool runAsNonRoot,
        int runAsUser,
        string seLinuxChangePolicy,
        SELinuxOptions seLinuxOptions,
        SeccompProfile seccompProfile,
        ImmutableArray<int> supplementalGroups,
        string supplementalGroupsPolicy,
        ImmutableArray<Sysctl> sysctls)
    {
        AppArmorProfile = appArmorProfile;
        FsGroup = fsGroup;
        FsGroupChangePolicy = fsGroupChangePolicy;
        RunAsGroup = runAsGroup;
        RunAsNonRoot = runAsNonRoot;
        RunAsUser = runAsUser;
        SeLinuxChangePolicy = seLinuxChangePolicy;
        SeLinuxOptions = seLinuxOptions;
        SeccompProfile = seccompProfile;
        SupplementalGroups = supplementalGroups;
        SupplementalGroupsPolicy = supplementalGroupsPolicy;
        Sysctls = sysctls;
    }
}

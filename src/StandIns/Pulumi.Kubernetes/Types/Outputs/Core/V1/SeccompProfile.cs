namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class SeccompProfile
{
    public readonly string LocalhostProfile;
    public readonly string Type;

    [OutputConstructor]
    private SeccompProfile(
        string localhostProfile,
        string type)
    {
        LocalhostProfile = localhostProfile;
        Type = type;
    }
}

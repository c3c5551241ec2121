namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class AppArmorProfile
{
    public readonly string LocalhostProfile;
    public readonly string Type;

    [OutputConstructor]
    private AppArmorProfile(
        string localhostProfile,
        string type)
    {
        LocalhostProfile = localhostProfile;
        Type = type;
    }
}

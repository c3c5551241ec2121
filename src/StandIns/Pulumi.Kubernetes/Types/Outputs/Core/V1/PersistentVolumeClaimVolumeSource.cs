namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class PersistentVolumeClaimVolumeSource
{
    public readonly string ClaimName;
    public readonly bool ReadOnly;

    [OutputConstructor]
    private PersistentVolumeClaimVolumeSource(
        string claimName,
        bool readOnly)
    {
        ClaimName = claimName;
        ReadOnly = readOnly;
    }
}

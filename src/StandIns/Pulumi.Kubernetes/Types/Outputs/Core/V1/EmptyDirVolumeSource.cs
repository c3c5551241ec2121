namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class EmptyDirVolumeSource
{
    public readonly string Medium;
    public readonly string SizeLimit;

    [OutputConstructor]
    private EmptyDirVolumeSource(
        string medium,
        string sizeLimit)
    {
        Medium = medium;
        SizeLimit = sizeLimit;
    }
}

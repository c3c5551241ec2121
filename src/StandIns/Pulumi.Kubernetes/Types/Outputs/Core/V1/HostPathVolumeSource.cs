namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class HostPathVolumeSource
{
    public readonly string Path;
    public readonly string Type;

    [OutputConstructor]
    private HostPathVolumeSource(
        string path,
        string type)
    {
        Path = path;
        Type = type;
    }
}

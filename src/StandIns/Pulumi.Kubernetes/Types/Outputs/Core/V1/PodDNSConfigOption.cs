namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class PodDNSConfigOption
{
    public readonly string Name;
    public readonly string Value;

    [OutputConstructor]
    private PodDNSConfigOption(
        string name,
        string value)
    {
        Name = name;
        Value = value;
    }
}

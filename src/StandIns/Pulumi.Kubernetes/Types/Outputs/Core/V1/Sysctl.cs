namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class Sysctl
{
    public readonly string Name;
    public readonly string Value;

    [OutputConstructor]
    private Sysctl(
        string name,
        string value)
    {
        Name = name;
        Value = value;
    }
}

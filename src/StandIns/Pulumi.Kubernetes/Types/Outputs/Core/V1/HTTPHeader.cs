namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class HTTPHeader
{
    public readonly string Name;
    public readonly string Value;

    [OutputConstructor]
    private HTTPHeader(
        string name,
        string value)
    {
        Name = name;
        Value = value;
    }
}

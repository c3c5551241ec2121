namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class EnvVar
{
    public readonly string Name;
    public readonly string Value;
    public readonly EnvVarSource ValueFrom;

    [OutputConstructor]
    private EnvVar(
        string name,
        string value,
        EnvVarSource valueFrom)
    {
        Name = name;
        Value = value;
        ValueFrom = valueFrom;
    }
}

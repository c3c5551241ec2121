namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class SecretEnvSource
{
    public readonly string Name;
    public readonly bool Optional;

    [OutputConstructor]
    private SecretEnvSource(
        string name,
        bool optional)
    {
        Name = name;
        Optional = optional;
    }
}

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class ConfigMapEnvSource
{
    public readonly string Name;
    public readonly bool Optional;

    [OutputConstructor]
    private ConfigMapEnvSource(
        string name,
        bool optional)
    {
        Name = name;
        Optional = optional;
    }
}

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class EnvFromSource
{
    public readonly ConfigMapEnvSource ConfigMapRef;
    public readonly string Prefix;
    public readonly SecretEnvSource SecretRef;

    [OutputConstructor]
    private EnvFromSource(
        ConfigMapEnvSource configMapRef,
        string prefix,
        SecretEnvSource secretRef)
    {
        ConfigMapRef = configMapRef;
        Prefix = prefix;
        SecretRef = secretRef;
    }
}

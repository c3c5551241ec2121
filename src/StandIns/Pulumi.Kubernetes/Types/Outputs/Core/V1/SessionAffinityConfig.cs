namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class SessionAffinityConfig
{
    public readonly ClientIPConfig ClientIP;

    [OutputConstructor]
    private SessionAffinityConfig(
        ClientIPConfig clientIP)
    {
        ClientIP = clientIP;
    }
}

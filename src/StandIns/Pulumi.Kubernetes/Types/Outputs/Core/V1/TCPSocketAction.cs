namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class TCPSocketAction
{
    public readonly string Host;
    public readonly Union<int, string> Port;

    [OutputConstructor]
    private TCPSocketAction(
        string host,
        Union<int, string> port)
    {
        Host = host;
        Port = port;
    }
}

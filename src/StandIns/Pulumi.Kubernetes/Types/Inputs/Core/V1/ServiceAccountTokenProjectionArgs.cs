namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ServiceAccountTokenProjectionArgs : ResourceArgs
{
    [Input("audience")]
    public Input<string>? Audience { get; set; }

    [Input("expirationSeconds")]
    public Input<int>? ExpirationSeconds { get; set; }

    [Input("path", required: true)]
    public Input<string> Path { get; set; } = null!;

    public static new ServiceAccountTokenProjectionArgs Empty => new();
}

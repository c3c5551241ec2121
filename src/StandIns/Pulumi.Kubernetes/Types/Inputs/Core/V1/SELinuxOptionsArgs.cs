namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class SELinuxOptionsArgs : ResourceArgs
{
    [Input("level")]
    public Input<string>? Level { get; set; }

    [Input("role")]
    public Input<string>? Role { get; set; }

    [Input("type")]
    public Input<string>? Type { get; set; }

    [Input("user")]
    public Input<string>? User { get; set; }

    public static new SELinuxOptionsArgs Empty => new();
}

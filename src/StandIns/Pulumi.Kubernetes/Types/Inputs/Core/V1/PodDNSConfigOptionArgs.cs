namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PodDNSConfigOptionArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("value")]
    public Input<string>? Value { get; set; }

    public static new PodDNSConfigOptionArgs Empty => new();
}

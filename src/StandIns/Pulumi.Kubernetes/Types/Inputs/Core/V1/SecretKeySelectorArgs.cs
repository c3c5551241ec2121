namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class SecretKeySelectorArgs : ResourceArgs
{
    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }

    public static new SecretKeySelectorArgs Empty => new();
}

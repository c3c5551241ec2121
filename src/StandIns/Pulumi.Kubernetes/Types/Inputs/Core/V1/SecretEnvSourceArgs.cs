namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class SecretEnvSourceArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }

    public static new SecretEnvSourceArgs Empty => new();
}

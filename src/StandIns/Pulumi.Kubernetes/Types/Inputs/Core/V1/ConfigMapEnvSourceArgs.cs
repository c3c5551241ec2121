namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ConfigMapEnvSourceArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }

    public static new ConfigMapEnvSourceArgs Empty => new();
}

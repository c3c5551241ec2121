namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class EnvFromSourceArgs : ResourceArgs
{
    [Input("configMapRef")]
    public Input<ConfigMapEnvSourceArgs>? ConfigMapRef { get; set; }

    [Input("prefix")]
    public Input<string>? Prefix { get; set; }

    [Input("secretRef")]
    public Input<SecretEnvSourceArgs>? SecretRef { get; set; }

    public static new EnvFromSourceArgs Empty => new();
}

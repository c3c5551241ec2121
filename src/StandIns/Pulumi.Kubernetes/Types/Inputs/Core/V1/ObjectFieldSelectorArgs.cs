namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ObjectFieldSelectorArgs : ResourceArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("fieldPath", required: true)]
    public Input<string> FieldPath { get; set; } = null!;

    public static new ObjectFieldSelectorArgs Empty => new();
}

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class NodeSelectorRequirementArgs : ResourceArgs
{
    [Input("values")]
    private InputList<string>? _values;

    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    [Input("operator", required: true)]
    public Input<string> Operator { get; set; } = null!;

    public InputList<string> Values
    {
        get => _values ??= [];
        set => _values = value;
    }

    public static new NodeSelectorRequirementArgs Empty => new();
}

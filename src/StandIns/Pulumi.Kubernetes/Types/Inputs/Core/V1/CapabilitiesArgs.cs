namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class CapabilitiesArgs : ResourceArgs
{
    [Input("add")]
    private InputList<string>? _add;

    [Input("drop")]
    private InputList<string>? _drop;

    public InputList<string> Add
    {
        get => _add ??= [];
        set => _add = value;
    }

    public InputList<string> Drop
    {
        get => _drop ??= [];
        set => _drop = value;
    }

    public static new CapabilitiesArgs Empty => new();
}

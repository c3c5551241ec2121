namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class CapabilitiesArgs : ResourceArgs
{
    [Input("drop")]
    private InputList<string>? _drop;

    public InputList<string> Drop
    {
        get => _drop ??= [];
        set => _drop = value;
    }
}

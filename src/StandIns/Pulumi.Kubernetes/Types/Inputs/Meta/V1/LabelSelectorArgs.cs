namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

public class LabelSelectorArgs : ResourceArgs
{
    [Input("matchLabels")]
    private InputMap<string>? _matchLabels;

    public InputMap<string> MatchLabels
    {
        get => _matchLabels ??= [];
        set => _matchLabels = value;
    }
}

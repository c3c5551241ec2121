namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

public class LabelSelectorArgs : ResourceArgs
{
    [Input("matchExpressions")]
    private InputList<LabelSelectorRequirementArgs>? _matchExpressions;

    [Input("matchLabels")]
    private InputMap<string>? _matchLabels;

    public InputList<LabelSelectorRequirementArgs> MatchExpressions
    {
        get => _matchExpressions ??= [];
        set => _matchExpressions = value;
    }

    public InputMap<string> MatchLabels
    {
        get => _matchLabels ??= [];
        set => _matchLabels = value;
    }

    public static new LabelSelectorArgs Empty => new();
}

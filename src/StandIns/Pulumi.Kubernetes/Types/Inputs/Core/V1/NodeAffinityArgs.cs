namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class NodeAffinityArgs : ResourceArgs
{
    [Input("preferredDuringSchedulingIgnoredDuringExecution")]
    private InputList<PreferredSchedulingTermArgs>? _preferredDuringSchedulingIgnoredDuringExecution;

    public InputList<PreferredSchedulingTermArgs> PreferredDuringSchedulingIgnoredDuringExecution
    {
        get => _preferredDuringSchedulingIgnoredDuringExecution ??= [];
        set => _preferredDuringSchedulingIgnoredDuringExecution = value;
    }

    [Input("requiredDuringSchedulingIgnoredDuringExecution")]
    public Input<NodeSelectorArgs>? RequiredDuringSchedulingIgnoredDuringExecution { get; set; }

    public static new NodeAffinityArgs Empty => new();
}

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PodAntiAffinityArgs : ResourceArgs
{
    [Input("preferredDuringSchedulingIgnoredDuringExecution")]
    private InputList<WeightedPodAffinityTermArgs>? _preferredDuringSchedulingIgnoredDuringExecution;

    [Input("requiredDuringSchedulingIgnoredDuringExecution")]
    private InputList<PodAffinityTermArgs>? _requiredDuringSchedulingIgnoredDuringExecution;

    public InputList<WeightedPodAffinityTermArgs> PreferredDuringSchedulingIgnoredDuringExecution
    {
        get => _preferredDuringSchedulingIgnoredDuringExecution ??= [];
        set => _preferredDuringSchedulingIgnoredDuringExecution = value;
    }

    public InputList<PodAffinityTermArgs> RequiredDuringSchedulingIgnoredDuringExecution
    {
        get => _requiredDuringSchedulingIgnoredDuringExecution ??= [];
        set => _requiredDuringSchedulingIgnoredDuringExecution = value;
    }

    public static new PodAntiAffinityArgs Empty => new();
}

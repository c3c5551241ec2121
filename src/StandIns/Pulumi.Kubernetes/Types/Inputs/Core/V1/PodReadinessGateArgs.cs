namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PodReadinessGateArgs : ResourceArgs
{
    [Input("conditionType", required: true)]
    public Input<string> ConditionType { get; set; } = null!;

    public static new PodReadinessGateArgs Empty => new();
}

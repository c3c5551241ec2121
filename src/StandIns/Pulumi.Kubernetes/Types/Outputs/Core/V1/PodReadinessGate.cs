namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class PodReadinessGate
{
    public readonly string ConditionType;

    [OutputConstructor]
    private PodReadinessGate(
        string conditionType)
    {
        ConditionType = conditionType;
    }
}

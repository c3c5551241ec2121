using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Apps.V1;

[OutputType]
public sealed class DeploymentStatus
{
    public readonly int AvailableReplicas;
    public readonly int CollisionCount;
    public readonly ImmutableArray<DeploymentCondition> Conditions;
    public readonly int ObservedGeneration;
    public readonly int ReadyReplicas;
    public readonly int Replicas;
    public readonly int TerminatingReplicas;
    public readonly int UnavailableReplicas;
    public readonly int UpdatedReplicas;

    [OutputConstructor]
    private DeploymentStatus(
        int availableReplicas,
        int collisionCount,
        ImmutableArray<DeploymentCondition> conditions,
        int observedGeneration,
        int readyReplicas,
        int replicas,
        int terminatingReplicas,
        int unavailableReplicas,
        int updatedReplicas)
    {
        AvailableReplicas = availableReplicas;
        CollisionCount = collisionCount;
        Conditions = conditions;
        ObservedGeneration = observedGeneration;
        ReadyReplicas = readyReplicas;
        Replicas = replicas;
        TerminatingReplicas = terminatingReplicas;
        UnavailableReplicas = unavailableReplicas;
        UpdatedReplicas = updatedReplicas;
    }
}

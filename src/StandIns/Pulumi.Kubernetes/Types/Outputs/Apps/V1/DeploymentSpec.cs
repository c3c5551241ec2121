using Pulumi.Kubernetes.Types.Outputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Outputs.Apps.V1;

[OutputType]
public sealed class DeploymentSpec
{
    public readonly int MinReadySeconds;
    public readonly bool Paused;
    public readonly int ProgressDeadlineSeconds;
    public readonly int Replicas;
    public readonly int RevisionHistoryLimit;
    public readonly LabelSelector Selector;
    public readonly DeploymentStrategy Strategy;
    public readonly PodTemplateSpec Template;

    [OutputConstructor]
    private DeploymentSpec(
        int minReadySeconds,
        bool paused,
        int progressDeadlineSeconds,
        int replicas,
        int revisionHistoryLimit,
        LabelSelector selector,
        DeploymentStrategy strategy,
        PodTemplateSpec template)
    {
        MinReadySeconds = minReadySeconds;
        Paused = paused;
        ProgressDeadlineSeconds = progressDeadlineSeconds;
        Replicas = replicas;
        RevisionHistoryLimit = revisionHistoryLimit;
        Selector = selector;
        Strategy = strategy;
        Template = template;
    }
}

using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Apps.V1;

public class DeploymentSpecArgs : ResourceArgs
{
    [Input("minReadySeconds")]
    public Input<int>? MinReadySeconds { get; set; }

    [Input("paused")]
    public Input<bool>? Paused { get; set; }

    [Input("progressDeadlineSeconds")]
    public Input<int>? ProgressDeadlineSeconds { get; set; }

    [Input("replicas")]
    public Input<int>? Replicas { get; set; }

    [Input("revisionHistoryLimit")]
    public Input<int>? RevisionHistoryLimit { get; set; }

    [Input("selector", required: true)]
    public Input<LabelSelectorArgs> Selector { get; set; } = null!;

    [Input("strategy")]
    public Input<DeploymentStrategyArgs>? Strategy { get; set; }

    [Input("template", required: true)]
    public Input<PodTemplateSpecArgs> Template { get; set; } = null!;

    public static new DeploymentSpecArgs Empty => new();
}

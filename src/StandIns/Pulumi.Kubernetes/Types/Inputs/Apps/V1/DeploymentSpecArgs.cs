using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Apps.V1;

public class DeploymentSpecArgs : ResourceArgs
{
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
}

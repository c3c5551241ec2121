using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Policy.V1;

public class PodDisruptionBudgetArgs : ResourceArgs
{
    [Input("apiVersion")]
    internal Input<string> ApiVersion { get; } = "policy/v1";

    [Input("kind")]
    internal Input<string> Kind { get; } = "PodDisruptionBudget";

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<PodDisruptionBudgetSpecArgs>? Spec { get; set; }
}

using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PodTemplateSpecArgs : ResourceArgs
{
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<PodSpecArgs>? Spec { get; set; }
}

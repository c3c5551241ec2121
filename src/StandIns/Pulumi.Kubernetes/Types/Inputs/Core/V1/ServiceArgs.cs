using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ServiceArgs : ResourceArgs
{
    [Input("apiVersion")]
    internal Input<string> ApiVersion { get; } = "v1";

    [Input("kind")]
    internal Input<string> Kind { get; } = "Service";

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<ServiceSpecArgs>? Spec { get; set; }
}

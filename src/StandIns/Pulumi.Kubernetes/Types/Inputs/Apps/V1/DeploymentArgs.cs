using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Apps.V1;

public class DeploymentArgs : ResourceArgs
{
    [Input("apiVersion")]
    internal Input<string> ApiVersion { get; } = "apps/v1";

    [Input("kind")]
    internal Input<string> Kind { get; } = "Deployment";

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<DeploymentSpecArgs>? Spec { get; set; }
}

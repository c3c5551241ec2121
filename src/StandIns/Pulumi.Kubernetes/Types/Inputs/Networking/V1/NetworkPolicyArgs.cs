using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

public class NetworkPolicyArgs : ResourceArgs
{
    [Input("apiVersion")]
    internal Input<string> ApiVersion { get; } = "networking.k8s.io/v1";

    [Input("kind")]
    internal Input<string> Kind { get; } = "NetworkPolicy";

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<NetworkPolicySpecArgs>? Spec { get; set; }
}

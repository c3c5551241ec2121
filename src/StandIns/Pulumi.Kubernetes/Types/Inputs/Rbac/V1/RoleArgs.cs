using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

public class RoleArgs : ResourceArgs
{
    [Input("rules")]
    private InputList<PolicyRuleArgs>? _rules;

    [Input("apiVersion")]
    internal Input<string> ApiVersion { get; } = "rbac.authorization.k8s.io/v1";

    [Input("kind")]
    internal Input<string> Kind { get; } = "Role";

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    public InputList<PolicyRuleArgs> Rules
    {
        get => _rules ??= [];
        set => _rules = value;
    }
}

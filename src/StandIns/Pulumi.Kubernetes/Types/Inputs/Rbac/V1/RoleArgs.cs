using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

public class RoleArgs : ResourceArgs
{
    [Input("rules")]
    private InputList<PolicyRuleArgs>? _rules;

    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    public InputList<PolicyRuleArgs> Rules
    {
        get => _rules ??= [];
        set => _rules = value;
    }

    public static new RoleArgs Empty => new();
}

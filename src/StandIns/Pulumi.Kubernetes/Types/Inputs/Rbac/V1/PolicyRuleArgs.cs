namespace Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

public class PolicyRuleArgs : ResourceArgs
{
    [Input("apiGroups")]
    private InputList<string>? _apiGroups;

    [Input("resources")]
    private InputList<string>? _resources;

    [Input("verbs", required: true)]
    private InputList<string>? _verbs;

    public InputList<string> ApiGroups
    {
        get => _apiGroups ??= [];
        set => _apiGroups = value;
    }

    public InputList<string> Resources
    {
        get => _resources ??= [];
        set => _resources = value;
    }

    public InputList<string> Verbs
    {
        get => _verbs ??= [];
        set => _verbs = value;
    }
}

namespace Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

public class PolicyRuleArgs : ResourceArgs
{
    [Input("apiGroups")]
    private InputList<string>? _apiGroups;

    [Input("nonResourceURLs")]
    private InputList<string>? _nonResourceURLs;

    [Input("resourceNames")]
    private InputList<string>? _resourceNames;

    [Input("resources")]
    private InputList<string>? _resources;

    [Input("verbs", required: true)]
    private InputList<string>? _verbs;

    public InputList<string> ApiGroups
    {
        get => _apiGroups ??= [];
        set => _apiGroups = value;
    }

    public InputList<string> NonResourceURLs
    {
        get => _nonResourceURLs ??= [];
        set => _nonResourceURLs = value;
    }

    public InputList<string> ResourceNames
    {
        get => _resourceNames ??= [];
        set => _resourceNames = value;
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

    public static new PolicyRuleArgs Empty => new();
}

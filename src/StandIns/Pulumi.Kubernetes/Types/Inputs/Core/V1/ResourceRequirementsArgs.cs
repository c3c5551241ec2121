namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ResourceRequirementsArgs : ResourceArgs
{
    [Input("limits")]
    private InputMap<string>? _limits;

    [Input("requests")]
    private InputMap<string>? _requests;

    public InputMap<string> Limits
    {
        get => _limits ??= [];
        set => _limits = value;
    }

    public InputMap<string> Requests
    {
        get => _requests ??= [];
        set => _requests = value;
    }
}

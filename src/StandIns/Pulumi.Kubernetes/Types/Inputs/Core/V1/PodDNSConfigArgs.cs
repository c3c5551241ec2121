namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PodDNSConfigArgs : ResourceArgs
{
    [Input("nameservers")]
    private InputList<string>? _nameservers;

    [Input("options")]
    private InputList<PodDNSConfigOptionArgs>? _options;

    [Input("searches")]
    private InputList<string>? _searches;

    public InputList<string> Nameservers
    {
        get => _nameservers ??= [];
        set => _nameservers = value;
    }

    public InputList<PodDNSConfigOptionArgs> Options
    {
        get => _options ??= [];
        set => _options = value;
    }

    public InputList<string> Searches
    {
        get => _searches ??= [];
        set => _searches = value;
    }

    public static new PodDNSConfigArgs Empty => new();
}

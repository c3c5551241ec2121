namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class HostAliasArgs : ResourceArgs
{
    [Input("hostnames")]
    private InputList<string>? _hostnames;

    public InputList<string> Hostnames
    {
        get => _hostnames ??= [];
        set => _hostnames = value;
    }

    [Input("ip", required: true)]
    public Input<string> Ip { get; set; } = null!;

    public static new HostAliasArgs Empty => new();
}

namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

public class IPBlockArgs : ResourceArgs
{
    [Input("except")]
    private InputList<string>? _except;

    [Input("cidr", required: true)]
    public Input<string> Cidr { get; set; } = null!;

    public InputList<string> Except
    {
        get => _except ??= [];
        set => _except = value;
    }

    public static new IPBlockArgs Empty => new();
}

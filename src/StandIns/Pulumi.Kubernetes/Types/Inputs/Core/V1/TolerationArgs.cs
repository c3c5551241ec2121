namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class TolerationArgs : ResourceArgs
{
    [Input("effect")]
    public Input<string>? Effect { get; set; }

    [Input("key")]
    public Input<string>? Key { get; set; }

    [Input("operator")]
    public Input<string>? Operator { get; set; }

    [Input("tolerationSeconds")]
    public Input<int>? TolerationSeconds { get; set; }

    [Input("value")]
    public Input<string>? Value { get; set; }

    public static new TolerationArgs Empty => new();
}

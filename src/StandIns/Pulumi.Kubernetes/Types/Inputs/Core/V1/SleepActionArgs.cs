namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class SleepActionArgs : ResourceArgs
{
    [Input("seconds", required: true)]
    public Input<int> Seconds { get; set; } = null!;

    public static new SleepActionArgs Empty => new();
}

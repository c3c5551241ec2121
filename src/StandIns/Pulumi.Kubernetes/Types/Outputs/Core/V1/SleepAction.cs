namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class SleepAction
{
    public readonly int Seconds;

    [OutputConstructor]
    private SleepAction(
        int seconds)
    {
        Seconds = seconds;
    }
}

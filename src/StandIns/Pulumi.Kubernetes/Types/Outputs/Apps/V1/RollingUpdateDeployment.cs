namespace Pulumi.Kubernetes.Types.Outputs.Apps.V1;

[OutputType]
public sealed class RollingUpdateDeployment
{
    public readonly Union<int, string> MaxSurge;
    public readonly Union<int, string> MaxUnavailable;

    [OutputConstructor]
    private RollingUpdateDeployment(
        Union<int, string> maxSurge,
        Union<int, string> maxUnavailable)
    {
        MaxSurge = maxSurge;
        MaxUnavailable = maxUnavailable;
    }
}

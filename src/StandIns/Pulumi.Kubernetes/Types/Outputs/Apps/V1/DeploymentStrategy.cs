namespace Pulumi.Kubernetes.Types.Outputs.Apps.V1;

[OutputType]
public sealed class DeploymentStrategy
{
    public readonly RollingUpdateDeployment RollingUpdate;
    public readonly string Type;

    [OutputConstructor]
    private DeploymentStrategy(
        RollingUpdateDeployment rollingUpdate,
        string type)
    {
        RollingUpdate = rollingUpdate;
        Type = type;
    }
}

namespace Pulumi.Kubernetes.Types.Outputs.Apps.V1;

[OutputType]
public sealed class DeploymentCondition
{
    public readonly string LastTransitionTime;
    public readonly string LastUpdateTime;
    public readonly string Message;
    public readonly string Reason;
    public readonly string Status;
    public readonly string Type;

    [OutputConstructor]
    private DeploymentCondition(
        string lastTransitionTime,
        string lastUpdateTime,
        string message,
        string reason,
        string status,
        string type)
    {
        LastTransitionTime = lastTransitionTime;
        LastUpdateTime = lastUpdateTime;
        Message = message;
        Reason = reason;
        Status = status;
        Type = type;
    }
}

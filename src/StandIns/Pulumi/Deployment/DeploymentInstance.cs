namespace Pulumi;

/// <summary>The current run, as the program sees it.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    public string StackName => Deployment.Settings.Stack;

    /// <summary>True in a preview.</summary>
    public bool IsDryRun => Deployment.Settings.IsDryRun;

    internal Deployment Deployment { get; }
}

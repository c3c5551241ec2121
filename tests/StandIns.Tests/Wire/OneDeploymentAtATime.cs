namespace StandIns.Tests.Wire;

/// <summary>
/// A deployment reads the process's environment and sets its exit code, so no other test runs at the same time.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneDeploymentAtATime
{
    public const string Name = "Deployment";
}

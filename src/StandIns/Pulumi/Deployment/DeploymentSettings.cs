using Pulumi.Testing;

namespace Pulumi;

/// <summary>The names of the run, and whether it is a preview.</summary>
internal sealed record DeploymentSettings
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required bool IsDryRun { get; init; }

    public bool AcceptsResourceReferences { get; } = !EnvironmentFlag.IsSet("PULUMI_DISABLE_RESOURCE_REFERENCES");

    public static DeploymentSettings For(TestOptions options) => new()
    {
        Project = options.ProjectName ?? "project",
        Stack = options.StackName ?? "stack",
        IsDryRun = options.IsPreview ?? true,
    };

    public static DeploymentSettings From(EngineEnvironment environment) => new()
    {
        Project = environment.Project,
        Stack = environment.Stack,
        IsDryRun = environment.IsDryRun,
    };
}

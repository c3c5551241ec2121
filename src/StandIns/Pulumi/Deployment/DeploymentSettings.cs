using Pulumi.Testing;

namespace Pulumi;

/// <summary>What the run is for: the names, and whether it's a preview.</summary>
internal sealed record DeploymentSettings
{
    private const string DefaultOrganization = "organization";

    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required string Organization { get; init; }

    public string? RootDirectory { get; init; }

    public required bool IsDryRun { get; init; }

    public bool AcceptsResourceReferences { get; } =
        !EnvironmentFlag.IsSet("PULUMI_DISABLE_RESOURCE_REFERENCES");

    public static DeploymentSettings For(TestOptions? options) => new()
    {
        Project = options?.ProjectName ?? "project",
        Stack = options?.StackName ?? "stack",
        Organization = options?.OrganizationName ?? DefaultOrganization,
        RootDirectory = options?.RootDirectory,
        IsDryRun = options?.IsPreview ?? true,
    };

    public static DeploymentSettings From(EngineEnvironment environment) => new()
    {
        Project = environment.Project,
        Stack = environment.Stack,
        Organization = environment.Organization ?? DefaultOrganization,
        RootDirectory = environment.RootDirectory,
        IsDryRun = environment.IsDryRun,
    };
}

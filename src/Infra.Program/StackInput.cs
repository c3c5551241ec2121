using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;
using Pulumi;

namespace Infra.Program;

/// <summary>
/// All that a run reads before it composes: the stack's files and its inventory, each once. What cannot be read or used
/// is absent, and its problems are added.
/// </summary>
internal sealed record StackInput
{
    public required KnownStacks Stacks { get; init; }

    public required StackRules? Rules { get; init; }

    public required StackSettings? Settings { get; init; }

    public required Catalog? Catalog { get; init; }

    public required SettingsFiles SettingsFiles { get; init; }

    public required InventoryReading? Reading { get; init; }

    /// <summary>
    /// The inventory is the largest file, or comes from the network: it is read beside the other files.
    /// </summary>
    public static async Task<StackInput> ReadAsync(
        KnownStacks stacks,
        StackName stack,
        ProjectFiles files,
        StackSettings? settings,
        InventorySource? source,
        ProblemList problems,
        CancellationToken cancellation)
    {
        if (source is InventorySource.Recording && !Deployment.Instance.IsDryRun)
            problems.Add(StackProblems.UpOnRecording(stack, ProjectFiles.InventoryOf(stack)));
        var rules = stacks.Find(stack, problems);
        var reading = source?.ReadAsync(problems, cancellation) ?? Task.FromResult<InventoryReading?>(null);
        return new()
        {
            Stacks = stacks,
            Rules = rules,
            Settings = settings,
            Catalog = files.Catalog(problems),
            SettingsFiles = files.SettingsFiles(stack, problems, rules?.Part?.Of),
            Reading = await reading,
        };
    }
}

using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;
using Pulumi;

namespace Infra.Program;

/// <summary>
/// Everything that a run reads before it composes: the stack's files and its inventory, each once. Whatever is missing
/// or invalid is null, with problems added.
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
    /// Reads everything. The inventory is read in parallel, because it is the largest file or comes from the network.
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
            problems.Add(StackProblems.UpOnRecording(stack, ProjectFiles.InventoryPath(stack)));
        var rules = stacks.Find(stack, problems);
        var reading = source?.ReadAsync(problems, cancellation) ?? Task.FromResult<InventoryReading?>(null);
        return new()
        {
            Stacks = stacks,
            Rules = rules,
            Settings = settings,
            Catalog = files.Catalog(problems),
            SettingsFiles = files.SettingsFiles(stack, problems, rules?.Part?.MainStack),
            Reading = await reading,
        };
    }
}

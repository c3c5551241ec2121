using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Program;

/// <summary>The pipeline of one stack: from the supervisors' clusters to the resources in Argo CD.</summary>
public static class EnvironmentProgram
{
    /// <summary>Declares the stack's resources in the current deployment.</summary>
    /// <param name="stacks">All stacks of the program.</param>
    /// <param name="stack">The stack to run.</param>
    /// <param name="files">The project's files.</param>
    /// <param name="options">What the caller decides.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>What the run declared.</returns>
    /// <exception cref="ProblemsException">The input has errors; nothing is declared.</exception>
    public static async Task<EnvironmentRun> RunAsync(
        KnownStacks stacks,
        StackName stack,
        ProjectFiles files,
        RunOptions options,
        CancellationToken cancellation = default)
    {
        var problems = new ProblemList();
        stacks.Find(stack, problems);
        // If the stack is unknown, missing files are only a consequence.
        problems.ThrowIfErrors();
        var settings = StackSettings.Read(stack, files, options.Inventory, problems);
        using var source = InventorySource.Create(stack, files, settings);
        var input = await StackInput.ReadAsync(stacks, stack, files, settings, source, problems, cancellation);
        var wanted = StackComposition.Create(input, files, options.Today, problems);
        if (wanted is null) throw problems.ToException();

        var service = settings!.ValuesServiceFor(wanted.Composition.Rules, problems);
        var guards = new StackGuards(input, wanted.Composition, options, problems);
        var credentials = await guards.CheckAsync(source!, cancellation);
        if (problems.HasMoreThanRefusals || !options.ReturnsRefusals) problems.ThrowIfErrors();

        if (options.EngineEnvironment is { } engine) Checkpoints.Check(wanted.Composition, engine, problems);
        _ = new ControlPlane(
            "control-plane",
            settings.CreateControlPlaneArgs(
                wanted.Composition, wanted.Values, credentials, service, guards.HasFoundLostLabels));
        return new(wanted.Composition, wanted.Values, settings, problems.Sorted())
        {
            OtherStacks = [.. stacks.OthersOfEnvironment(wanted.Composition.Rules)],
        };
    }
}

/// <summary>
/// The result of a run. With <see cref="RunOptions.ReturnsRefusals"/> it includes what a guard rejected.
/// </summary>
/// <param name="Composition">Which component goes to which cluster.</param>
/// <param name="Values">The private Helm values of every cluster.</param>
/// <param name="Settings">The stack's settings.</param>
/// <param name="Problems">The warnings, and possibly the guards' errors, sorted.</param>
public sealed record EnvironmentRun(
    Composition Composition, FleetValues Values, StackSettings Settings, IReadOnlyList<Problem> Problems)
{
    /// <summary>The rules of the other stacks in the same environment.</summary>
    public IReadOnlyList<StackRules> OtherStacks { get; init; } = [];
}

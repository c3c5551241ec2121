using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Program;

/// <summary>The line from what the supervisors said to what Argo CD gets, for one stack.</summary>
public static class EnvironmentProgram
{
    /// <summary>Declares the stack's resources in the current deployment.</summary>
    /// <exception cref="ProblemsException">The input has problems; nothing is declared.</exception>
    public static async Task<EnvironmentRun> RunAsync(
        KnownStacks stacks,
        StackName stack,
        ProjectFiles files,
        RunOptions options,
        CancellationToken cancellation = default)
    {
        var problems = new ProblemList();
        stacks.Find(stack, problems);
        // Whatever the files of such a stack lack follows from that.
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
            settings.For(wanted.Composition, wanted.Values, credentials, service, guards.HasFoundLostLabels));
        return new(wanted.Composition, wanted.Values, settings, problems.Sorted())
        {
            Beside = [.. stacks.Beside(wanted.Composition.Rules)],
        };
    }
}

/// <summary>
/// What a run wanted, and what it warned of; with <see cref="RunOptions.ReturnsRefusals"/> also what a guard refused.
/// </summary>
public sealed record EnvironmentRun(
    Composition Composition, FleetValues Values, StackSettings Settings, IReadOnlyList<Problem> Problems)
{
    /// <summary>The other stacks of the environment.</summary>
    public IReadOnlyList<StackRules> Beside { get; init; } = [];
}

using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli;

/// <summary>One call of a command on a stack.</summary>
internal sealed record StackCall
{
    public required ParseResult Result { get; init; }

    /// <summary>Every stack that the program knows.</summary>
    public required KnownStacks Stacks { get; init; }

    public required StackName Stack { get; init; }

    public required ProjectFiles Files { get; init; }

    /// <summary>Where the call takes the inventory from; absent: as the stack's settings say.</summary>
    public required InventoryMode? Inventory { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <summary>Runs the stack's program against the offline recorder.</summary>
    /// <exception cref="ProblemsException">The input has problems.</exception>
    public Task<StackRun> RunProgramAsync(RunOptions? options = null) =>
        StackRun.OfAsync(
            Stacks, Stack, Files, (options ?? new()) with { Inventory = Inventory }, Cancellation);

    /// <summary>Reads the stack's inventory, unjudged.</summary>
    /// <exception cref="ProblemsException">There is no whole inventory.</exception>
    public Task<StackReading> ReadInventoryAsync(InventoryMode? mode) =>
        ReadInventoryAsync(mode, [], forgetsNamespaces: false, new());

    /// <summary>Reads the stack's inventory, unjudged, from files where there are any.</summary>
    /// <exception cref="ProblemsException">There is no whole inventory.</exception>
    public Task<StackReading> ReadInventoryAsync(
        InventoryMode? mode, IReadOnlyList<SupervisorDump> dumps, bool forgetsNamespaces, ProblemList problems) =>
        StackReading.OfAsync(this, mode, dumps, forgetsNamespaces, problems);
}

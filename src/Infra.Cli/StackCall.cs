using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli;

/// <summary>One invocation of a command for a stack.</summary>
internal sealed record StackCall
{
    public required ParseResult Result { get; init; }

    /// <summary>All stacks that the program knows.</summary>
    public required KnownStacks Stacks { get; init; }

    public required StackName Stack { get; init; }

    public required ProjectFiles Files { get; init; }

    /// <summary>Where the inventory comes from; null to follow the stack's settings.</summary>
    public required InventoryMode? Inventory { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <summary>Runs the stack's program with the offline recorder.</summary>
    /// <exception cref="ProblemsException">The input has errors.</exception>
    public Task<StackRun> RunProgramAsync(RunOptions? options = null) =>
        StackRun.OfAsync(
            Stacks, Stack, Files, (options ?? new()) with { Inventory = Inventory }, Cancellation);

    /// <summary>Reads the stack's inventory without checking it against rules.</summary>
    /// <exception cref="ProblemsException">The inventory is incomplete.</exception>
    public Task<StackReading> ReadInventoryAsync(InventoryMode? mode) =>
        ReadInventoryAsync(mode, [], forgetsNamespaces: false, new());

    /// <summary>Reads the stack's inventory without checking it against rules, from files if any are given.</summary>
    /// <exception cref="ProblemsException">The inventory is incomplete.</exception>
    public Task<StackReading> ReadInventoryAsync(
        InventoryMode? mode, IReadOnlyList<SupervisorDump> dumps, bool forgetsNamespaces, ProblemList problems) =>
        StackReading.OfAsync(this, mode, dumps, forgetsNamespaces, problems);
}

using System.CommandLine;
using System.CommandLine.Completions;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli;

/// <summary>
/// A command on a stack: it takes the stack's name, the project's folder and, where it runs the program, the inventory.
/// </summary>
internal sealed class StackCommand : ReportingCommand
{
    private readonly KnownStacks _stacks;
    private readonly Argument<string> _stack = new("stack") { Description = "The stack's name, such as dev." };
    private readonly FolderOption _folder = new();
    private readonly InventoryOption _inventory = new();

    /// <param name="stacks">The stacks that the program knows.</param>
    /// <param name="takesInventory">Whether a run may say where the inventory comes from.</param>
    public StackCommand(KnownStacks stacks, string name, string description, bool takesInventory = true)
        : base(name, description)
    {
        _stacks = stacks;
        _stack.CompletionSources.Add(_ => stacks.All.Select(rules => new CompletionItem(rules.Stack.ToString())));
        Arguments.Add(_stack);
        _folder.AddTo(this);
        if (takesInventory) _inventory.AddTo(this);
    }

    public void RunOn(Func<StackCall, ProblemList, Task<Ending>> act) =>
        Run((result, problems, cancellation) => act(CallOf(result, cancellation), problems));

    /// <exception cref="ProblemsException">No stack can have the name.</exception>
    public StackCall CallOf(ParseResult result, CancellationToken cancellation) => new()
    {
        Result = result,
        Stacks = _stacks,
        Stack = _stacks.Parse(result.GetRequiredValue(_stack)),
        Files = _folder.Project(result),
        Inventory = _inventory.Of(result),
        Cancellation = cancellation,
    };

    /// <summary>The stack as it is written.</summary>
    public string StackText(ParseResult result) => result.GetRequiredValue(_stack);

    /// <summary>The stack's clusters as they are recorded: a completion never reads a supervisor.</summary>
    public IEnumerable<CompletionItem> Clusters(CompletionContext context)
    {
        var text = context.ParseResult.GetValue(_stack);
        if (_stacks.All.FirstOrDefault(rules => rules.Stack.ToString() == text) is not { Stack: var stack })
            return [];
        var inventory = _folder.Find(context.ParseResult)?.Inventory(stack, new());
        return (inventory?.Clusters ?? [])
            .Where(cluster => cluster.Env is { } env && _stacks.OwnerOf(env) == stack)
            .Select(cluster => new CompletionItem(cluster.Name));
    }
}

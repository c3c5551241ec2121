using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli;

/// <summary>
/// A command for a stack. It takes the stack's name, the project's folder and, if it runs the program, the inventory.
/// The name is the first argument or the value of `-s`, which is moved there before parsing.
/// </summary>
internal sealed class StackCommand : ReportingCommand
{
    private readonly KnownStacks _stacks;
    private readonly Argument<string> _stack;

    private readonly Option<string> _named = new("--stack", "-s")
    {
        Description = "The stack, instead of the argument.",
        HelpName = "NAME",
    };

    private readonly FolderOption _folder = new();
    private readonly InventoryOption _inventory = new();

    /// <param name="stacks">The stacks that the program knows.</param>
    /// <param name="takesInventory">True if the user may choose where the inventory comes from.</param>
    public StackCommand(KnownStacks stacks, string name, string description, bool takesInventory = true)
        : base(name, description)
    {
        _stacks = stacks;
        _stack = new("stack") { Description = $"The stack's name: {Names}." };
        _stack.CompletionSources.Add(_ => stacks.All.Select(rules => new CompletionItem(rules.Stack.ToString())));
        _named.CompletionSources.Add(_ => stacks.All.Select(rules => new CompletionItem(rules.Stack.ToString())));
        Arguments.Add(_stack);
        Options.Add(_named);
        Validators.Add(result =>
        {
            if (result.GetValue(_named) is { } named && result.GetValue(_stack) is { } stack && named != stack)
                result.AddError($"stack '{stack}' and --stack '{named}' name two stacks; use one");
        });
        _folder.AddTo(this);
        if (takesInventory) _inventory.AddTo(this);
    }

    public void RunOn(Func<StackCall, ProblemList, Task<Ending>> act) =>
        Run((result, problems, cancellation) => act(CreateCall(result, cancellation), problems));

    /// <summary>Collects what the command needs for one invocation.</summary>
    /// <exception cref="ProblemsException">The text is not a valid stack name.</exception>
    public StackCall CreateCall(ParseResult result, CancellationToken cancellation) => new()
    {
        Result = result,
        Stacks = _stacks,
        Stack = _stacks.Parse(result.GetRequiredValue(_stack)),
        Files = _folder.Project(result),
        Inventory = _inventory.Read(result),
        Cancellation = cancellation,
    };

    private string Names => string.Join(", ", _stacks.All.Select(rules => rules.Stack));

    /// <summary>The command line with the value of `-s` as the first argument; null if nothing has to move.</summary>
    public IReadOnlyList<string>? MoveStackToArgument(ParseResult result)
    {
        if (result.GetResult(_named) is not { Tokens: [var named] }) return null;
        var first = result.GetResult(_stack) is { Tokens: [var token] } ? token.Value : null;
        // The existing argument is the stack already, so it is given twice.
        if (first == named.Value || (first is not null && (Arguments.Count == 1 || IsStack(first)))) return null;
        var words = result.Tokens.ToList();
        var at = words.FindIndex(word => word.Type is TokenType.Command && word.Value == Name);
        words.Insert(at + 1, named);
        return [.. words.Select(word => word.Value)];
    }

    /// <summary>The same for a command line that is still being typed.</summary>
    public static string MoveStackToArgument(KnownStacks stacks, string line)
    {
        var result = Commands.Root(stacks).Parse(line, Commands.Configuration);
        if (result.CommandResult.Command is not StackCommand command || command.MoveStackToArgument(result) is null)
            return line;
        // The word at the cursor may be incomplete.
        var named = result.GetRequiredValue(command._named);
        return line.EndsWith(named, StringComparison.Ordinal)
            ? line
            : line.Insert(line.IndexOf(command.Name, StringComparison.Ordinal) + command.Name.Length, " " + named);
    }

    /// <summary>The stacks to choose from, as text; empty if a stack is given.</summary>
    public string StacksIfMissing(ParseResult result) =>
        result.GetResult(_stack) is { Tokens.Count: > 0 } ? "" : $"; the project's stacks are {Names}";

    private bool IsStack(string name) => _stacks.All.Any(rules => rules.Stack.ToString() == name);

    /// <summary>The stack's name as typed.</summary>
    public string StackText(ParseResult result) => result.GetRequiredValue(_stack);

    public ProblemPlaces Places(ParseResult result) =>
        new(_folder.Project(result).Root, $"Pulumi.{StackText(result)}.yaml");

    /// <summary>Completions for the recorded clusters. A completion never contacts a supervisor.</summary>
    public IEnumerable<CompletionItem> Clusters(CompletionContext context)
    {
        var text = context.ParseResult.GetValue(_stack);
        if (_stacks.All.FirstOrDefault(rules => rules.Stack.ToString() == text) is not { Stack: var stack })
            return [];
        var inventory = _folder.Find(context.ParseResult)?.Inventory(stack, new());
        return (inventory?.Clusters ?? [])
            .Where(cluster => _stacks.OwnerOf(cluster) == stack)
            .Select(cluster => new CompletionItem(cluster.Name));
    }

    /// <summary>Completions for the catalog's components.</summary>
    public IEnumerable<CompletionItem> Components(CompletionContext context) =>
        (_folder.Find(context.ParseResult)?.Catalog(new())?.Components.Keys ?? [])
            .Select(component => new CompletionItem(component.ToString()));
}

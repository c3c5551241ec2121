using System.CommandLine;
using System.CommandLine.Completions;
using Infra.Model.Observed;
using Infra.Program;
using Infra.Stacks;

namespace Infra.Cli;

/// <summary>What every command on a stack takes: the stack's name and the project's folder.</summary>
internal sealed class StackOptions
{
    private readonly Argument<string> _stack = new("stack") { Description = "The stack's name, such as dev." };

    private readonly FolderOption _folder = new();

    public StackOptions() => _stack.CompletionSources.Add(_ => Environments.All.Select(rules => new CompletionItem(rules.Stack)));

    public void AddTo(Command command)
    {
        command.Arguments.Add(_stack);
        _folder.AddTo(command);
    }

    public string Stack(ParseResult result) => result.GetRequiredValue(_stack);

    public ProjectFiles Project(ParseResult result) => _folder.Project(result);

    /// <summary>The stack's clusters as they are recorded: a completion never reads a supervisor.</summary>
    public IEnumerable<CompletionItem> Clusters(CompletionContext context)
    {
        if (context.ParseResult.GetValue(_stack) is not { } stack || Environments.All.All(rules => rules.Stack != stack)) return [];
        var inventory = _folder.Find(context.ParseResult)?.Inventory(stack, new());
        return (inventory?.Clusters ?? [])
            .Where(cluster => cluster.Env is { } env && Environments.Stacks.OwnerOf(env) == stack)
            .Select(cluster => new CompletionItem(cluster.Name));
    }
}

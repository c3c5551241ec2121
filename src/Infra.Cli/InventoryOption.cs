using System.CommandLine;
using Infra.Program;

namespace Infra.Cli;

/// <summary>`--inventory recorded|live`: where the run gets its inventory, overriding the stack's settings.</summary>
internal sealed class InventoryOption
{
    private const string Name = "--inventory";

    private readonly Option<string?> _source = new(Name)
    {
        Description = "Where the inventory comes from; default: the stack's infra:inventory.",
        HelpName = "recorded|live",
    };

    public InventoryOption() => _source.AcceptOnlyFromAmong("recorded", "live");

    public void AddTo(Command command) => command.Options.Add(_source);

    /// <summary>The option as typed; empty if it was not given.</summary>
    public static string TextOf(InventoryMode? mode) =>
        mode is null ? "" : $"{Name} {mode.ToString()!.ToLowerInvariant()}";

    public InventoryMode? Read(ParseResult result) => StackSettings.ParseMode(result.GetValue(_source));
}

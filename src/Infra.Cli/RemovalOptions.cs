using System.CommandLine;
using Infra.Changes;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>`--allow-removals N`, and the check against an earlier state that uses it.</summary>
internal sealed class RemovalOptions
{
    private const string Name = "--allow-removals";

    private readonly Option<int?> _allowed = new(Name)
    {
        Description = "Allow this run to remove this many clusters, components and Applications; a refusal states the "
            + "number.",
        HelpName = "N",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_allowed);
        _allowed.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value.StartsWith('-'))
                result.AddError($"{Name} takes a number of 0 or more.");
        });
    }

    public bool IsGiven(ParseResult result) => result.GetValue(_allowed) is not null;

    public AllowanceSource.CommandOption Way(ParseResult result) => new(Name, result.GetValue(_allowed));

    public RemovalAllowance Allowance(ParseResult result) => new(Way(result));

    /// <summary>Runs the removal guard against an earlier rendering or control plane.</summary>
    public void Check(Footprint earlier, StackRun run, ParseResult result, ProblemList problems) => RemovalGuard.Check(
        [earlier],
        Footprint.Create(run.Environment.Composition),
        run.Environment.Composition.Rules,
        new(Way(result), run.Environment.Settings.AllowRemovals),
        problems);
}

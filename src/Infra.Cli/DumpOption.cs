using System.CommandLine;
using Infra.Program;

namespace Infra.Cli;

/// <summary>`--from NAME=FILE`, one or more times: kubectl's output about a supervisor's clusters.</summary>
internal sealed class DumpOption
{
    private const string Name = "--from";

    private readonly Option<string[]> _dumps = new(Name)
    {
        Description = "Read the clusters of supervisor NAME from what kubectl get -o yaml or -o json printed; - is "
            + "standard input. Can be repeated.",
        HelpName = "NAME=FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_dumps);
        _dumps.Validators.Add(result =>
        {
            var written = result.Tokens.Select(token => token.Value).ToList();
            foreach (var one in written.Where(one => ParseDump(one) is null))
                result.AddError($"{Name} takes SUPERVISOR=FILE, not '{one}'");
            if (written.Count(one => ParseDump(one)?.Path == SupervisorDump.StandardInput) > 1)
                result.AddError($"{Name} can read standard input once");
        });
    }

    /// <summary>The files in the given order; empty if the option is absent.</summary>
    public IReadOnlyList<SupervisorDump> Read(ParseResult result) =>
        [.. (result.GetValue(_dumps) ?? []).Select(ParseDump).OfType<SupervisorDump>()];

    private static SupervisorDump? ParseDump(string written) =>
        written.Split('=', 2) is [{ Length: > 0 } supervisor, { Length: > 0 } file] ? new(supervisor, file) : null;
}

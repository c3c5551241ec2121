using System.Collections.Immutable;
using System.CommandLine;

namespace Infra.Cli;

/// <summary>
/// `--env NAME[=VALUE]`: a variable that old templates may read with getenv. Without a value, it comes from the
/// environment, so secrets can stay off the command line.
/// </summary>
internal sealed class ImportVariables
{
    private readonly Option<string[]> _variables = new("--env")
    {
        Description = "NAME[=VALUE]: a variable that templates read with getenv; without a value, taken from the "
            + "environment.",
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = false,
    };

    public ImportVariables() => _variables.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            var name = token.Value.Split('=')[0];
            if (name.Length == 0) result.AddError("--env takes NAME or NAME=VALUE.");
            else if (!token.Value.Contains('=') && Environment.GetEnvironmentVariable(name) is null)
                result.AddError($"The environment has no '{name}'. Set it, or write --env {name}=VALUE.");
        }
    });

    public void AddTo(Command command) => command.Options.Add(_variables);

    public ImmutableDictionary<string, string> Read(ParseResult result)
    {
        var named = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var text in result.GetValue(_variables) ?? [])
        {
            var equals = text.IndexOf('=');
            named[equals < 0 ? text : text[..equals]] = equals < 0
                ? Environment.GetEnvironmentVariable(text) ?? ""
                : text[(equals + 1)..];
        }

        return named.ToImmutable();
    }
}

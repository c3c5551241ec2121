using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Spectre.Console;

namespace Infra.Cli.New;

/// <summary>`--env E`, one or more times: the values of the env label whose clusters belong to the stack.</summary>
internal sealed class EnvOption
{
    private const string Name = "--env";
    private const string Question = "A value of the label env whose clusters the stack owns. Can be repeated.";

    private readonly Option<string[]> _envs = new(Name)
    {
        Description = Question,
        HelpName = "ENV",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <param name="stacks">The stacks whose envs are already taken; null if there are none.</param>
    /// <param name="isRequired">True if a missing option is an error or a question to the user.</param>
    public EnvOption(Command command, KnownStacks? stacks, bool isRequired)
    {
        command.Options.Add(_envs);
        command.Validators.Add(result =>
        {
            var given = result.GetValue(_envs) ?? [];
            if (given is [] && isRequired && !Terminal.IsInteractive) result.AddError($"{Name} is missing: {Question}");
            foreach (var env in given)
            {
                if (BrokenRule(stacks, env) is { } rule) result.AddError($"{Name} '{env}' {rule}");
            }

            foreach (var twice in given.GroupBy(env => env).Where(same => same.Count() > 1))
                result.AddError($"{Name} '{twice.Key}' is given twice");
        });
    }

    /// <summary>The given envs; if there are none, the user at the terminal is asked.</summary>
    public IReadOnlyList<string> Read(ParseResult result, KnownStacks stacks) =>
        result.GetValue(_envs) is { Length: > 0 } given
            ? given
            : [
                AnsiConsole.Prompt(new TextPrompt<string>(Markup.Escape(Question)).Validate(env =>
                    BrokenRule(stacks, env) is { } rule
                        ? ValidationResult.Error(Markup.Escape($"'{env}' {rule}."))
                        : ValidationResult.Success())),
            ];

    /// <summary>The given envs, or the default if there are none.</summary>
    public IReadOnlyList<string> Read(ParseResult result, string otherwise) =>
        result.GetValue(_envs) is { Length: > 0 } given ? given : [otherwise];

    private static string? BrokenRule(KnownStacks? stacks, string env) =>
        EnvName.BrokenRule(env)
            ?? (stacks?.OwnerOf(env) is { } owner ? $"already belongs to stack '{owner}'" : null);
}

using System.CommandLine;
using Spectre.Console;

namespace Infra.Cli.New;

/// <summary>
/// A text from the command line, or from a question to the user at a terminal. If nobody can be asked, its absence is a
/// usage error.
/// </summary>
internal sealed class RequiredText
{
    private readonly string _name;
    private readonly string _question;
    private readonly Func<string, string?> _brokenRule;
    private readonly Func<ParseResult, string?> _given;

    private RequiredText(
        string name, string question, Func<string, string?> brokenRule, Func<ParseResult, string?> given) =>
        (_name, _question, _brokenRule, _given) = (name, question, brokenRule, given);

    /// <param name="brokenRule">Returns which rule a text breaks, such as "is empty"; null if it is valid.</param>
    public static RequiredText Argument(
        Command command, string name, string description, Func<string, string?> brokenRule)
    {
        var argument = new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(argument);
        return new RequiredText(name, description, brokenRule, result => result.GetValue(argument)).CheckedBy(
            command, result => result.GetValue(argument));
    }

    /// <param name="brokenRule">Returns which rule a text breaks, such as "is empty"; null if it is valid.</param>
    public static RequiredText Option(
        Command command, string name, string description, Func<string, string?> brokenRule)
    {
        var option = new Option<string?>(name) { Description = description };
        command.Options.Add(option);
        return new RequiredText(name, description, brokenRule, result => result.GetValue(option)).CheckedBy(
            command, result => result.GetValue(option));
    }

    public string Read(ParseResult result) => _given(result) ?? AnsiConsole.Prompt(
        new TextPrompt<string>(Markup.Escape(_question))
            .Validate(text => _brokenRule(text) is { } rule
                ? ValidationResult.Error(Markup.Escape($"'{text}' {rule}."))
                : ValidationResult.Success()));

    private RequiredText CheckedBy(Command command, Func<System.CommandLine.Parsing.CommandResult, string?> given)
    {
        command.Validators.Add(result =>
        {
            var text = given(result);
            if (text is null && !Terminal.IsInteractive) result.AddError($"{_name} is missing: {_question}");
            else if (text is not null && _brokenRule(text) is { } rule) result.AddError($"{_name} '{text}' {rule}");
        });
        return this;
    }
}

using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>
/// `[suggest:POSITION] LINE`: what the user could type next, for the scripts of <see cref="CompletionCommand"/>. Values
/// and commands come before options; options only appear with the names that help shows.
/// </summary>
internal sealed class Suggestions(KnownStacks stacks, SuggestDirective directive) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var line = parseResult.UnmatchedTokens is [var typed, ..] ? typed : "";
        var position = parseResult.GetResult(directive) is { Values: [var at, ..] } && int.TryParse(at, out var number)
            ? Math.Clamp(number, 0, line.Length)
            : line.Length;
        foreach (var label in Find(stacks, line[..position])) Console.Out.WriteLine(label);
        return ExitCode.Ok;
    }

    /// <param name="line">The text before the cursor, including the program's name.</param>
    public static IEnumerable<string> Find(KnownStacks stacks, string line)
    {
        var typed = line.TrimStart();
        var end = typed.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0) return [];
        var text = StackCommand.MoveStackToArgument(stacks, typed[(end + 1)..]);
        var result = Commands.Root(stacks).Parse(text, Commands.Configuration);
        var word = text[(text.LastIndexOf(' ') + 1)..];
        var options = OptionsOf(result.CommandResult.Command).SelectMany(option => option.ShownNames()).ToHashSet();
        var isValue = ValuesAt(result, text, word);
        var found = result.GetCompletions(text.Length)
            .Select(item => item.Label)
            .Where(label => label.StartsWith(word, StringComparison.Ordinal))
            .Distinct()
            .ToList();
        return
        [
            .. found.Where(label => !IsOption(label) && isValue(label)),
            .. found.Where(label => options.Contains(label) && (word.StartsWith('-') || IsLong(label))),
        ];
    }

    // The parser suggests values for all arguments, including those that are already typed.
    private static Predicate<string> ValuesAt(ParseResult result, string text, string word)
    {
        var command = result.CommandResult.Command;
        var before = text[..^word.Length].TrimEnd();
        before = before[(before.LastIndexOf(' ') + 1)..];
        var takesValue = OptionsOf(command).Any(option =>
            HelpText.ValueOf(option).Length > 0 && option.Aliases.Append(option.Name).Contains(before));
        if (takesValue || command.Arguments.Count == 0) return _ => true;
        var typed = command.Arguments.Sum(argument => result.GetResult(argument)?.Tokens.Count ?? 0);
        var isTyping = word.Length > 0 && !word.StartsWith('-');
        var next = command.Arguments.ElementAtOrDefault(isTyping ? typed - 1 : typed)
            ?? command.Arguments.LastOrDefault(argument => argument.Arity.MaximumNumberOfValues > 1);
        if (next is null) return _ => false;
        var context = result.GetCompletionContext();
        if (context is TextCompletionContext line) context = line.AtCursorPosition(text.Length);
        return next.GetCompletions(context).Select(item => item.Label).ToHashSet().Contains;
    }

    /// <summary>The options that a command accepts: its own and the global ones.</summary>
    public static IEnumerable<Option> OptionsOf(Command command)
    {
        var own = command.Options.AsEnumerable();
        for (var at = command.Parents.OfType<Command>().FirstOrDefault();
            at is not null;
            at = at.Parents.OfType<Command>().FirstOrDefault())
            own = own.Concat(at.Options.Where(option => option.Recursive));
        return own;
    }

    private static bool IsLong(string label) => label.StartsWith("--", StringComparison.Ordinal);

    private static bool IsOption(string label) => label.StartsWith('-') || label.StartsWith('/');
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>
/// An error in a command line, with a second line that points to the help. Only one error is shown: a wrong word before
/// a missing one.
/// </summary>
internal sealed partial record UsageError(string Message, Command Command)
{
    // The command whose help explains the correct usage.
    private Command Helpful { get; init; } = Command;

    private const string DoubleDash = "--";

    /// <summary>The first error; null if there is none, or if the user asks for help or the version.</summary>
    public static UsageError? Find(ParseResult result, IReadOnlyList<string> args)
    {
        var command = result.CommandResult.Command;
        // Help for an unknown command would show another command's help.
        if (result.Action is Suggestions or VersionCommand.Action) return null;
        if (result.Action is HelpText.Action) return UnknownWord(result) is { } word && IsGroup(command) ? word : null;
        return Told(FindMalformedWord(command, args))
            ?? Told(WrongValue(result))
            ?? UnknownWord(result)
            ?? Told(Missing(result))
            ?? Told(Contradiction(result))
            ?? Told(result.Errors.Select(error => InOurWords(error.Message)).FirstOrDefault());

        UsageError? Told(string? message) => message is null ? null : new(message, command);
    }

    /// <summary>A word that is not a subcommand of the group.</summary>
    public static UsageError UnknownCommand(Command group, string word)
    {
        var near = Near(word, group.Subcommands.Select(inner => inner.Name));
        return new($"unknown command '{word}'{(near is null ? "" : $"; did you mean '{near}'?")}", group)
        {
            Helpful = group.Subcommands.FirstOrDefault(inner => inner.Name == near) ?? group,
        };
    }

    public static string UnknownValue(string word, string name, IReadOnlyList<string> allowed)
    {
        var near = Near(word, allowed) is { } known ? $"did you mean '{known}'? " : "";
        return $"unknown value '{word}' of {name}; {near}allowed: {string.Join(", ", allowed)}";
    }

    /// <summary>Prints the error and returns the exit code.</summary>
    public int Write(TextWriter error)
    {
        error.WriteLine(Message);
        var path = HelpText.PathOf(Helpful);
        error.WriteLine(IsGroup(Helpful)
            ? $"Run '{path} --help' for its commands."
            : $"Run '{path} --help' for its arguments, options and examples.");
        return ExitCode.BadUsage;
    }

    private static bool IsGroup(Command command) => command.Subcommands.Count > 0;

    // The parser would split these words: `-output` into -o with the value `utput`, and `--live=no` into an argument
    // `no`.
    private static string? FindMalformedWord(Command command, IReadOnlyList<string> args)
    {
        var known = LongNames(command).ToHashSet();
        var flags = Suggestions.OptionsOf(command)
            .Where(option => HelpText.ValueOf(option).Length == 0)
            .Select(option => option.Name)
            .ToHashSet();
        foreach (var word in args.TakeWhile(word => word != DoubleDash).Where(word => word.StartsWith('-')))
        {
            var (name, value) = word.Split('=', 2) is [var left, var right] ? (left, right) : (word, null);
            if (name.Length > 2 && name[1] != '-' && known.Contains("-" + name))
                return $"unknown option '{name}'; did you mean '-{name}'?";
            if (value is not null && flags.Contains(name) && !bool.TryParse(value, out _))
                return $"{name} takes no value but got '{value}'";
        }

        return null;
    }

    private static UsageError? UnknownWord(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var unmatched = result.UnmatchedTokens.ToHashSet();
        var values = Results(result).OfType<OptionResult>().SelectMany(option => option.Tokens).ToHashSet(
            ReferenceEqualityComparer.Instance);
        foreach (var token in result.Tokens.TakeWhile(token => token.Type is not TokenType.DoubleDash))
        {
            if (token.Type is not TokenType.Argument || values.Contains(token)) continue;
            var word = token.Value;
            if (word.Length > 1 && word[0] == '-') return new(UnknownOption(command, word), command);
            if (!unmatched.Contains(word)) continue;
            return IsGroup(command) ? UnknownCommand(command, word) : new(OneTooMany(command, word), command);
        }

        return unmatched.FirstOrDefault() is { } left ? new(OneTooMany(command, left), command) : null;
    }

    private static string UnknownOption(Command command, string word)
    {
        var name = word.Split('=', 2)[0];
        if (command.Options.Any(option => option.Aliases.Append(option.Name).Contains(name)))
            return $"'{name}' comes before the command; put it after '{HelpText.PathOf(command)}'";
        var bare = name.TrimStart('-');
        var near = bare.Length < 2
            ? null
            : Near(bare, LongNames(command).Select(known => known[DoubleDash.Length..]));
        return $"unknown option '{name}'{(near is null ? "" : $"; did you mean '--{near}'?")}";
    }

    // An extra word is most likely an option without its dashes.
    private static string OneTooMany(Command command, string word)
    {
        var path = HelpText.PathOf(command);
        var takes = command.Arguments.Count == 0
            ? "no argument"
            : "only " + string.Join(' ', command.Arguments.Select(HelpText.NameOf));
        var option = LongNames(command).FirstOrDefault(name => name == DoubleDash + word);
        return $"unexpected '{word}': '{path}' takes {takes}{(option is null ? "" : $"; did you mean '{option}'?")}";
    }

    private static string? WrongValue(ParseResult result)
    {
        foreach (var found in Results(result))
        {
            var message = found switch
            {
                OptionResult { Implicit: false } option => WrongValueOf(option),
                ArgumentResult argument => Empty(argument, HelpText.NameOf(argument.Argument))
                    ?? WrongChoice(argument, HelpText.NameOf(argument.Argument), result),
                _ => null,
            };
            if (message is not null) return message;
        }

        return null;

        string? WrongValueOf(OptionResult option)
        {
            var name = option.IdentifierToken?.Value ?? option.Option.Name;
            var isPlural = option.Option.Arity.MaximumNumberOfValues > 1;
            // If a value is missing, the parser takes the next command as the value, even if it is not an allowed one.
            var values = option.Tokens.Where(token => !IsCommandOf(option.Parent, token.Value));
            if (values.Count() < option.Option.Arity.MinimumNumberOfValues)
                return $"{name} needs a value: {name} {HelpText.ValueOf(option.Option)}";
            if (option.IdentifierTokenCount > 1 && !isPlural)
                return $"{name} is given {Times(option.IdentifierTokenCount)}";
            if ((Empty(option, name) ?? WrongChoice(option, name, result)) is { } wrong) return wrong;
            var value = option.Tokens is [var token, ..] ? token.Value : null;
            var type = Nullable.GetUnderlyingType(option.Option.ValueType) ?? option.Option.ValueType;
            if (type == typeof(int) && !int.TryParse(value, CultureInfo.InvariantCulture, out _))
                return $"{name} takes a whole number, not '{value}'";
            return null;
        }
    }

    private static string? Empty(SymbolResult found, string name) =>
        found.Tokens.Any(token => token.Value.Length == 0) ? $"the value of {name} is empty" : null;

    // The parser's message lists each allowed value on a separate line.
    private static string? WrongChoice(SymbolResult found, string name, ParseResult result)
    {
        foreach (var error in result.Errors.Where(error => IsWithin(error.SymbolResult, found)))
        {
            var allowed = Choice().Matches(error.Message).Select(match => match.Groups[1].Value).ToList();
            var word = found.Tokens.Select(token => token.Value).FirstOrDefault(value => !allowed.Contains(value));
            if (allowed is [] || word is null) continue;
            return UnknownValue(word, name, allowed);
        }

        return null;
    }

    private static bool IsCommandOf(SymbolResult? owner, string word) =>
        owner is CommandResult { Command: RootCommand root } && root.Subcommands.Any(command => command.Name == word);

    private static bool IsWithin(SymbolResult? inner, SymbolResult outer) =>
        inner is not null && (inner == outer || IsWithin(inner.Parent, outer));

    private static string? Missing(ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (IsGroup(command) && command.Action is null)
            return "missing command: one of " + string.Join(", ", command.Subcommands.Select(inner => inner.Name));

        var arguments = command.Arguments
            .Where(argument => argument.Arity.MinimumNumberOfValues > 0
                && result.GetResult(argument) is not { Tokens.Count: > 0 })
            .Select(HelpText.NameOf);
        var options = command.Options
            .Where(option => option.Required && (result.GetResult(option) is null or { Implicit: true }))
            .Select(option => $"{option.Name} {HelpText.ValueOf(option)}");
        var missing = arguments.Concat(options).ToList();
        if (missing is []) return null;
        return "missing " + (missing.Count == 1
            ? missing[0]
            : string.Join(", ", missing.SkipLast(1)) + " and " + missing[^1])
            + (command is StackCommand stack ? stack.StacksIfMissing(result) : "");
    }

    private static string? Contradiction(ParseResult result) =>
        GlobalOptions.Read(result) is { IsQuiet: true, IsVerbose: true }
            ? $"{GlobalOptions.Quiet} and {GlobalOptions.Verbose} contradict each other; use one"
            : null;

    // Turns a validator's sentence into one line without a period, and lowercases its first word unless it is a name.
    private static string InOurWords(string message)
    {
        var line = message.ReplaceLineEndings(" ").TrimEnd('.');
        return line is [var first, var second, ..] && char.IsUpper(first) && char.IsLower(second)
            ? char.ToLowerInvariant(first) + line[1..]
            : line;
    }

    /// <summary>The known word that is most similar or starts with the given one; null if none is close.</summary>
    internal static string? Near(string word, IEnumerable<string> known)
    {
        var all = known.Distinct().ToList();
        if (word.Length < 2) return null;
        if (Wording.FindNearest(word, all) is { } near) return near;
        return all.Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList() is [var only]
            ? only
            : null;
    }

    private static IEnumerable<string> OptionNames(Command command) =>
        Suggestions.OptionsOf(command).SelectMany(option => option.Aliases.Append(option.Name));

    private static IEnumerable<string> LongNames(Command command) =>
        OptionNames(command).Where(name => name.StartsWith(DoubleDash, StringComparison.Ordinal));

    private static IEnumerable<SymbolResult> Results(ParseResult result)
    {
        for (SymbolResult? at = result.CommandResult; at is not null; at = at.Parent)
        {
            foreach (var child in ((CommandResult)at).Children.Where(child => child is not CommandResult))
                yield return child;
        }
    }

    private static string Times(int count) => count == 2 ? "twice" : $"{count} times";

    [GeneratedRegex("^\t'(.*)'\r?$", RegexOptions.Multiline)]
    private static partial Regex Choice();
}

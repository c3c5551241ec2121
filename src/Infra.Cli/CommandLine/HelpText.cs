using System.CommandLine;
using System.CommandLine.Invocation;

namespace Infra.Cli;

/// <summary>The output of `--help`: a command's purpose, usage, examples, arguments and options.</summary>
internal static class HelpText
{
    private const string Program = "infra";
    private const int WidestName = 30;

    public static void Write(Command command, TextWriter output)
    {
        var page = new HelpPage(output, Terminal.HelpWidth);
        page.Paragraph(command.Description ?? "");
        page.Usage(UsageOf(command));
        page.Section("Arguments", command.Arguments.Select(argument => (NameOf(argument), argument.Description ?? "")));
        page.Section(
            "Commands",
            command.Subcommands.Where(inner => !inner.Hidden).Select(inner => (inner.Name, Summary(inner))));
        page.Lines("Examples", Examples.Find(command));
        page.Section("Options", OwnOptions(command).Select(Row));
        page.Section("Global options", GlobalOptionsOf(command).Select(Row));
        if (command is RootCommand) page.Section("Exit codes", ExitCode.Meanings);
        else page.Paragraph(command.Subcommands.Count > 0
            ? $"'{PathOf(command)} COMMAND --help' explains a command."
            : "");
    }

    /// <summary>The full command, such as `infra new cluster`.</summary>
    public static string PathOf(Command command) =>
        command is RootCommand ? Program : $"{PathOf(Parent(command)!)} {command.Name}";

    public static string UsageOf(Command command) => string.Join(' ', (string[])
    [
        PathOf(command),
        .. command.Subcommands.Count > 0 ? ["COMMAND"] : Array.Empty<string>(),
        .. command.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues > 0 ? NameOf(argument) : $"[{NameOf(argument)}]"),
        .. OwnOptions(command).Where(option => option.Required).Select(option => $"{option.Name} {ValueOf(option)}"),
        "[options]",
    ]);

    /// <summary>The argument as shown in the usage, such as `&lt;cluster&gt;`.</summary>
    public static string NameOf(Argument argument) => $"<{argument.Name}>";

    /// <summary>The name of the option's value; empty if the option takes none.</summary>
    public static string ValueOf(Option option)
    {
        if (option.HelpName is { } name) return name;
        var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        if (type == typeof(bool) || option.Arity.MaximumNumberOfValues == 0) return "";
        if (type == typeof(DirectoryInfo)) return "DIR";
        if (type == typeof(FileInfo)) return "FILE";
        if (type == typeof(int)) return "N";
        return "VALUE";
    }

    public static IEnumerable<Option> OwnOptions(Command command) =>
        command is RootCommand ? [] : command.Options.Where(option => !option.Hidden && !option.Recursive);

    private static Command? Parent(Command command) => command.Parents.OfType<Command>().FirstOrDefault();

    private static IEnumerable<Option> GlobalOptionsOf(Command command)
    {
        for (var at = command; ; at = Parent(at)!)
        {
            if (at is RootCommand root)
                return root.Options.Where(option => option.Recursive || command is RootCommand);
        }
    }

    private static (string, string) Row(Option option)
    {
        var value = ValueOf(option);
        var names = string.Join(", ", option.ShownNames());
        var indent = names.StartsWith("--", StringComparison.Ordinal) ? "    " : "";
        var isRequired = option.Required ? " (required)" : "";
        return ($"{indent}{names}{(value.Length > 0 ? " " : "")}{value}", option.Description + isRequired);
    }

    // The first sentence of the description.
    private static string Summary(Command command)
    {
        var text = (command.Description ?? "").Split('\n')[0];
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    /// <summary>Runs for `--help`.</summary>
    public sealed class Action : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            Write(parseResult.CommandResult.Command, Console.Out);
            return ExitCode.Ok;
        }
    }

    /// <summary>Writes sections with two columns, wrapped at the width.</summary>
    private sealed class HelpPage(TextWriter output, int width)
    {
        private bool _isBegun;

        public void Paragraph(string text)
        {
            if (text.Length == 0) return;
            Gap();
            foreach (var line in text.Split('\n').SelectMany(line => Wrapped(line, width))) output.WriteLine(line);
        }

        public void Section(string title, IEnumerable<(string Name, string Text)> rows)
        {
            var all = rows.ToList();
            if (all is []) return;
            Gap();
            output.WriteLine($"{title}:");
            var column = Math.Min(WidestName, all.Max(row => row.Name.Length));
            foreach (var (name, text) in all)
            {
                var lines = Wrapped(text.ReplaceLineEndings(" "), width - column - 4);
                if (name.Length > column && text.Length > 0) output.WriteLine($"  {name}");
                var first = name.Length > column && text.Length > 0 ? "" : name;
                foreach (var (i, line) in lines.Index())
                    output.WriteLine($"  {(i == 0 ? first : "").PadRight(column)}  {line}".TrimEnd());
            }
        }

        public void Usage(string text)
        {
            Gap();
            output.WriteLine("Usage:");
            foreach (var (i, line) in Wrapped(text, width - 6).Index())
                output.WriteLine($"{(i == 0 ? "  " : "      ")}{line}");
        }

        public void Lines(string title, IReadOnlyList<string> lines)
        {
            if (lines is []) return;
            Gap();
            output.WriteLine($"{title}:");
            foreach (var line in lines) output.WriteLine($"  {line}");
        }

        private void Gap()
        {
            if (_isBegun) output.WriteLine();
            _isBegun = true;
        }

        private static IEnumerable<string> Wrapped(string text, int width) => WrappedLines.Wrap(text, width, indent: 0);
    }
}

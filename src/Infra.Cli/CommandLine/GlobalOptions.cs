using System.CommandLine;

namespace Infra.Cli;

/// <summary>The options of every command: verbosity and color.</summary>
internal sealed record GlobalOptions(bool IsQuiet, bool IsVerbose, ColorChoice Color)
{
    public const string Quiet = "--quiet";
    public const string Verbose = "--verbose";
    private const string ColorName = "--color";

    public static GlobalOptions Default { get; } = new(false, false, ColorChoice.Auto);

    public static void AddTo(RootCommand root)
    {
        root.Options.Add(new Option<bool>(Quiet, "-q")
        {
            Description = "Print only the result and problems: no notes, no progress.",
            Recursive = true,
        });
        root.Options.Add(new Option<bool>(Verbose, "-v")
        {
            Description = "Print to standard error what is read, and its source.",
            Recursive = true,
        });
        var color = new Option<string>(ColorName)
        {
            Description = "Whether output has colors: auto, always or never. auto: in a terminal, unless NO_COLOR or "
                + "FORCE_COLOR says otherwise.",
            HelpName = "WHEN",
            DefaultValueFactory = _ => "auto",
            Recursive = true,
        };
        color.AcceptOnlyFromAmong("auto", "always", "never");
        root.Options.Add(color);
    }

    public static GlobalOptions Read(ParseResult result)
    {
        return new(Is(Quiet), Is(Verbose), Enum.Parse<ColorChoice>(Named<string>(ColorName)!, ignoreCase: true));

        bool Is(string name) => Named<bool>(name);

        T? Named<T>(string name) => result.GetValue(
            result.RootCommandResult.Command.Options.OfType<Option<T>>().Single(option => option.Name == name));
    }
}

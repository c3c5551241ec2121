using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>
/// Standard output for people: with the terminal's colors and width, but plain and unwrapped in a pipe.
/// </summary>
internal static class Terminal
{
    private const int Unwrapped = 10_000;
    private const int Narrowest = 40;

    private const int WidestHelp = 100;
    private const int NarrowestHelp = 60;

    private static GlobalOptions _options = GlobalOptions.Default;

    public static bool IsQuiet => _options.IsQuiet;

    public static bool IsVerbose => _options.IsVerbose;

    /// <summary>The help's width in columns; a pipe counts as a wide terminal.</summary>
    public static int HelpWidth => Console.IsOutputRedirected
        ? WidestHelp
        : Math.Clamp(AnsiConsole.Console.Profile.Width, NarrowestHelp, WidestHelp);

    /// <summary>True if a user at the terminal can answer questions.</summary>
    public static bool IsInteractive => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>
    /// The longest line, in columns: COLUMNS if set, otherwise the terminal's width. Lines in a pipe are never wrapped,
    /// so grep works.
    /// </summary>
    public static int Width
    {
        get
        {
            var columns = Environment.GetEnvironmentVariable("COLUMNS");
            if (int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0)
                return Math.Max(Narrowest, width);
            return Console.IsOutputRedirected
                ? Unwrapped
                : Math.Max(Narrowest, AnsiConsole.Create(new AnsiConsoleSettings()).Profile.Width);
        }
    }

    /// <summary>Sets the options of this run.</summary>
    public static void Use(GlobalOptions options) => _options = options;

    /// <summary>Prints what was done, in addition to the result. `--quiet` suppresses it.</summary>
    public static void Note(string line)
    {
        if (!IsQuiet) Console.Out.WriteLine(line);
    }

    /// <summary>Reports what is read and where from, if `--verbose` is set.</summary>
    public static void Tell(string what)
    {
        if (IsVerbose) Console.Error.WriteLine($"read {what}");
    }

    public static IAnsiConsole Out()
    {
        var isTerminal = !Console.IsOutputRedirected;
        if (!_options.Color.HasColors(isTerminal, Environment.GetEnvironmentVariable))
        {
            var plain = Plain(Console.Out);
            if (isTerminal) plain.Profile.Width = AnsiConsole.Console.Profile.Width;
            return plain;
        }

        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(isTerminal ? Console.Out : new WithoutTrailingSpace(Console.Out)),
        });
        if (console.Profile.Capabilities.ColorSystem is ColorSystem.NoColors)
            console.Profile.Capabilities.ColorSystem = ColorSystem.Standard;
        if (!isTerminal) console.Profile.Width = Unwrapped;
        return console;
    }

    /// <summary>Standard error, for progress that moves while a user waits.</summary>
    public static IAnsiConsole Error()
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        if (!_options.Color.HasColors(isTerminal: true, Environment.GetEnvironmentVariable))
            console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        return console;
    }

    /// <summary>Shows the cursor again, which an interrupted progress display leaves hidden.</summary>
    public static void ShowCursor()
    {
        if (!Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb")
            Console.Error.Write("\u001b[?25h");
    }

    /// <summary>
    /// For lists with many columns. As in kubectl's output, lines are as long as necessary, so names are never wrapped.
    /// </summary>
    public static IAnsiConsole Wide()
    {
        var console = Out();
        console.Profile.Width = Unwrapped;
        return console;
    }

    public static IAnsiConsole Plain(TextWriter output)
    {
        var console = AnsiConsole.Create(new()
        {
            // Without this, Spectre resets the terminal's colors before every piece.
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(new WithoutTrailingSpace(output)),
        });
        console.Profile.Width = Unwrapped;
        return console;
    }

    // Tables pad their last column, which is noise in files and comments. Whole lines are passed on, because standard
    // output makes a system call for every write.
    private sealed class WithoutTrailingSpace(TextWriter inner) : TextWriter
    {
        private readonly StringBuilder _line = new();
        private int _pendingSpaces;

        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value)
        {
            if (value == ' ')
            {
                _pendingSpaces++;
                return;
            }

            if (value is not ('\n' or '\r')) _line.Append(' ', _pendingSpaces);
            _pendingSpaces = 0;
            _line.Append(value);
            if (value == '\n') PassOn();
        }

        public override void Flush()
        {
            PassOn();
            inner.Flush();
        }

        private void PassOn()
        {
            if (_line.Length == 0) return;
            inner.Write(_line.ToString());
            _line.Clear();
        }
    }
}

using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>
/// Standard output for people: colour and width as the terminal has them, plain and unwrapped when piped.
/// </summary>
internal static class Terminal
{
    private const int Unwrapped = 10_000;
    private const int Narrowest = 40;

    /// <summary>Whether somebody sits there who can be asked.</summary>
    public static bool HasPerson => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>
    /// How long a line may be: as COLUMNS says, else as wide as the terminal is. In a pipe a line stays whole, for
    /// grep.
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

    public static IAnsiConsole Out() => Console.IsOutputRedirected ? Plain(Console.Out) : AnsiConsole.Console;

    /// <summary>
    /// For lists with many columns: a line is as long as it is, as kubectl prints them, and never broken in a name.
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
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(new WithoutTrailingSpace(output)),
        });
        console.Profile.Width = Unwrapped;
        return console;
    }

    // Tables pad their last column; in a file or a comment that is noise. Passed on line by line: standard output
    // writes each piece to the system at once.
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

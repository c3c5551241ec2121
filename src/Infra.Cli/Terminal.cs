using Spectre.Console;

namespace Infra.Cli;

/// <summary>Standard output for people: colour and width as the terminal has them, plain and unwrapped when piped.</summary>
internal static class Terminal
{
    private const int Unwrapped = 10_000;

    /// <summary>Whether somebody sits there who can be asked.</summary>
    public static bool HasPerson => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    public static IAnsiConsole Out() => Console.IsOutputRedirected ? Plain(Console.Out) : AnsiConsole.Console;

    /// <summary>For lists with many columns: a line is as long as it is, as kubectl prints them, and never broken in a name.</summary>
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

    // Tables pad their last column; in a file or a comment that is noise.
    private sealed class WithoutTrailingSpace(TextWriter inner) : TextWriter
    {
        private int _pendingSpaces;

        public override System.Text.Encoding Encoding => inner.Encoding;

        public override void Write(char value)
        {
            if (value == ' ')
            {
                _pendingSpaces++;
                return;
            }

            if (value is not ('\n' or '\r')) inner.Write(new string(' ', _pendingSpaces));
            _pendingSpaces = 0;
            inner.Write(value);
        }

        public override void Flush() => inner.Flush();
    }
}

using DiffPlex.Renderer;
using Infra.Changes;

namespace Infra.Cli;

/// <summary>A change as a unified diff of its manifests, with three lines of context.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static IEnumerable<string> Render(Change change)
    {
        var name = $"{change.Key.Namespace}/{change.Key.Kind}/{change.Key.Name}";
        var hunks = change switch
        {
            Change.Update update => Between(update.Before.Text, update.Manifest.Text),
            Change.Delete => Whole(change.Manifest.Text, '-', lines => $"@@ -1,{lines} +0,0 @@"),
            _ => Whole(change.Manifest.Text, '+', lines => $"@@ -0,0 +1,{lines} @@"),
        };
        return [$"--- {name}", $"+++ {(change is Change.Delete ? "/dev/null" : name)}", .. hunks];
    }

    /// <summary>The hunks between two texts that both have lines.</summary>
    public static IEnumerable<string> Between(string before, string after)
    {
        const int fileNames = 2;
        var diff = UnidiffRenderer.GenerateUnidiff(
            WithoutLastBreak(before), WithoutLastBreak(after), "", "", ignoreWhitespace: false, ignoreCase: false,
            Context);
        return WithoutLastBreak(diff).Split(Environment.NewLine).Skip(fileNames);
    }

    private static IEnumerable<string> Whole(string text, char symbol, Func<int, string> header)
    {
        var lines = WithoutLastBreak(text).Split('\n');
        return [header(lines.Length), .. lines.Select(line => symbol + line)];
    }

    // The renderer would treat text after the last line break as one more line.
    private static string WithoutLastBreak(string text) => text.EndsWith('\n') ? text[..^1] : text;
}

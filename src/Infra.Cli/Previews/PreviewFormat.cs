using System.CommandLine;

namespace Infra.Cli;

/// <summary>`--format` of a preview. Only for people in a terminal do problems go to standard error.</summary>
internal static class PreviewFormat
{
    private const string Text = "text";

    private static readonly Dictionary<string, Func<PreviewReport, string>> Documents = new(StringComparer.Ordinal)
    {
        ["markdown"] = MarkdownPreview.Write,
        ["json"] = PreviewJson.Write,
        ["html"] = HtmlPreview.Write,
    };

    public static Option<string> Option()
    {
        var option = new Option<string>("--format")
        {
            Description =
                "text for people, markdown for the comment on a pull request, html for a page, json for programs.",
            DefaultValueFactory = _ => Text,
        };
        option.AcceptOnlyFromAmong([Text, .. Documents.Keys]);
        return option;
    }

    public static Action<PreviewReport> Writer(string format, bool withDiff) =>
        Documents.TryGetValue(format, out var document)
            ? report => Console.Out.Write(document(report))
            : report => WriteText(report, withDiff);

    private static void WriteText(PreviewReport report, bool withDiff)
    {
        PreviewText.Write(report, Terminal.Wide(), Terminal.Width, withDiff);
        ProblemText.Write(report.PressingProblems, Console.Error);
    }
}

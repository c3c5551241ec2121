namespace Infra.Cli;

/// <summary>`-o` of a preview. Only for people in a terminal do problems go to standard error.</summary>
internal static class PreviewFormat
{
    private static readonly Dictionary<string, Func<PreviewReport, string>> Documents = new(StringComparer.Ordinal)
    {
        ["markdown"] = MarkdownPreview.Write,
        ["json"] = PreviewJson.Write,
        ["html"] = HtmlPreview.Write,
    };

    public static OutputFormatOption Option() => new(
        "text for people, markdown for the comment on a pull request, html for a page, json for programs.",
        [OutputFormatOption.Text, .. Documents.Keys]);

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

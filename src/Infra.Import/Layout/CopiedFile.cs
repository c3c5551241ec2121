namespace Infra.Import;

/// <summary>A file that the old tool copied, as a template that renders to the same bytes.</summary>
internal static class CopiedFile
{
    private static readonly string[] Marks = ["{{", "{%", "{#"];

    public static string AsTemplate(string text)
    {
        if (Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal)))
            return $"{{% raw %}}{text}{{% endraw %}}";
        // The last line break of a template is dropped.
        return text.EndsWith('\n') ? text + "\n" : text;
    }
}

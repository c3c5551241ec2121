namespace Infra.Import;

/// <summary>Turns a file that the old tool copied into a template that renders to the same bytes.</summary>
internal static class CopiedFile
{
    private static readonly string[] Marks = ["{{", "{%", "{#"];

    public static string AsTemplate(string text)
    {
        if (Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal)))
            return $"{{% raw %}}{text}{{% endraw %}}";
        // Rendering drops a template's last line break.
        return text.EndsWith('\n') ? text + "\n" : text;
    }
}

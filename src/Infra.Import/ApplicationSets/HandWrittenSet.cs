using Infra.Foundation;

namespace Infra.Import;

/// <summary>An ApplicationSet as somebody wrote it into a file.</summary>
internal sealed record HandWrittenSet(string Name, YamlMap Tree)
{
    public string Subject => $"ApplicationSet '{Name}'";

    /// <summary>The line for what is true of the set as a whole.</summary>
    public Position Position => Spec?.Position ?? Tree.Position;

    public YamlMap? Spec => Tree.MapAt("spec");

    public YamlMap? Template => Spec.MapAt("template");

    public bool IsGo => Spec.TextAt("goTemplate") is "true";

    /// <summary>The sets of a file; its other objects are passed over.</summary>
    public static IEnumerable<HandWrittenSet> Read(string text, string file, ProblemList problems) =>
        from document in Documents(text)
        let tree = YamlFile.Parse(document, file, problems, YamlReading.Helm) as YamlMap
        where tree.TextAt("kind") == "ApplicationSet"
        from item in new[] { tree! }
        select new HandWrittenSet(item.TextAt("metadata", "name") ?? "", item);

    // With the lines before it as empty ones, so that every position is that of the file.
    private static IEnumerable<string> Documents(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var start = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && lines[i].TrimEnd() != "---") continue;
            var document = lines[start..i];
            if (document.Any(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#')))
                yield return new string('\n', start) + string.Join('\n', document) + "\n";
            start = i + 1;
        }
    }
}

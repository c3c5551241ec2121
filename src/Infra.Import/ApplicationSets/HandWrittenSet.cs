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
        from document in YamlFile.ParseStream(text, file, problems, YamlReading.Helm) ?? []
        let tree = document as YamlMap
        where tree.TextAt("kind") == "ApplicationSet"
        select new HandWrittenSet(tree!.TextAt("metadata", "name") ?? "", tree!);
}

using Infra.Foundation;

namespace Infra.Import;

/// <summary>An ApplicationSet from a file that someone wrote by hand.</summary>
internal sealed record HandWrittenSet(string Name, YamlMap Tree)
{
    public string Subject => $"ApplicationSet '{Name}'";

    /// <summary>The line for problems with the set as a whole.</summary>
    public Position Position => Spec?.Position ?? Tree.Position;

    public YamlMap? Spec => Tree.MapAt("spec");

    public YamlMap? Template => Spec.MapAt("template");

    public bool IsGo => Spec.TextAt("goTemplate") is "true";

    /// <summary>The sets of a file; other objects are skipped. Problems are added for invalid YAML.</summary>
    public static IEnumerable<HandWrittenSet> Read(string text, string file, ProblemList problems) =>
        from document in YamlFile.ParseStream(text, file, problems, YamlReading.Helm) ?? []
        let tree = document as YamlMap
        where tree.TextAt("kind") == "ApplicationSet"
        select new HandWrittenSet(tree!.TextAt("metadata", "name") ?? "", tree!);
}

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Foundation;

/// <summary>Writes a tree as YAML that every YAML 1.1 or 1.2 reader reads back as the same values.</summary>
public static class YamlText
{
    private static readonly EmitterSettings Settings = new(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true);

    /// <summary>With keys in <see cref="KeyOrder"/>, so equal values give equal text.</summary>
    public static string Render(YamlMap tree) =>
        Write(tree, map => map.Entries.OrderBy(entry => entry.Key, KeyOrder.Instance));

    /// <summary>
    /// With keys in their original order, for files that people keep and for templates that loop over a map.
    /// </summary>
    public static string RenderInOriginalOrder(YamlMap tree) => Write(tree, map => map.Entries);

    private static string Write(YamlMap tree, Func<YamlMap, IEnumerable<YamlEntry>> entriesOf)
    {
        var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, tree, entriesOf);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, YamlNode node, Func<YamlMap, IEnumerable<YamlEntry>> entriesOf)
    {
        switch (node)
        {
            case YamlMap map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MapStyle(map)));
                foreach (var entry in entriesOf(map))
                {
                    emitter.Emit(TextEvent(entry.Key, isKey: true));
                    Emit(emitter, entry.Value, entriesOf);
                }

                emitter.Emit(new MappingEnd());
                break;
            case YamlList list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, ListStyle(list)));
                foreach (var item in list.Items) Emit(emitter, item, entriesOf);
                emitter.Emit(new SequenceEnd());
                break;
            case YamlScalar { Type: ScalarType.Text } text:
                emitter.Emit(TextEvent(text.Text, isKey: false));
                break;
            case YamlScalar scalar:
                emitter.Emit(new Scalar(
                    AnchorName.Empty,
                    TagName.Empty,
                    scalar.IsNull ? "null" : scalar.Text,
                    ScalarStyle.Plain,
                    true,
                    false));
                break;
        }
    }

    // An empty collection cannot be written in block style.
    private static MappingStyle MapStyle(YamlMap map) =>
        map.Entries.Count == 0 ? MappingStyle.Flow : MappingStyle.Block;

    private static SequenceStyle ListStyle(YamlList list) =>
        list.Items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block;

    private static Scalar TextEvent(string text, bool isKey) =>
        new(
            AnchorName.Empty,
            TagName.Empty,
            text,
            TextStyle.Choose(text, isKey),
            isPlainImplicit: true,
            isQuotedImplicit: true);
}

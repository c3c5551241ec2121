using Infra.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Import;

/// <summary>Writes settings in the order in which a person wrote them: a template may loop over a map or print it.</summary>
internal static class SettingsText
{
    private static readonly EmitterSettings Settings = new(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true);

    public static string Of(string comment, YamlMap tree)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(comment);
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, tree);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, map.Entries.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var entry in map.Entries)
                {
                    emitter.Emit(TextEvent(entry.Key, isKey: true));
                    Emit(emitter, entry.Value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case YamlList list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, list.Items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items) Emit(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case YamlScalar { Type: ScalarType.Text } text:
                emitter.Emit(TextEvent(text.Text, isKey: false));
                break;
            case YamlScalar scalar:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, scalar.IsNull ? "null" : scalar.Text, ScalarStyle.Plain, true, false));
                break;
        }
    }

    private static Scalar TextEvent(string text, bool isKey) =>
        new(AnchorName.Empty, TagName.Empty, text, StyleOf(text, isKey), isPlainImplicit: true, isQuotedImplicit: true);

    private static ScalarStyle StyleOf(string text, bool isKey)
    {
        if (IsPlain(text)) return ScalarStyle.Plain;
        if (!isKey && IsBlock(text)) return ScalarStyle.Literal;
        return text.All(c => c is >= ' ' and <= '~') ? ScalarStyle.SingleQuoted : ScalarStyle.DoubleQuoted;
    }

    // Letters first, and none of YAML 1.1's words: no reader takes it for anything but text.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsAsciiLetter(text[0]) || text[0] == '/')
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or ':' or '@' or ' ' or '(' or ')')
        && !text.Contains(": ", StringComparison.Ordinal)
        && text[^1] is not (':' or ' ')
        && text.ToLowerInvariant() is not ("y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null");

    // A literal block keeps printable lines that begin at the margin; where its rules get subtle, quotes are safer.
    private static bool IsBlock(string text) =>
        text.Length > 2 && text[^1] == '\n' && text[^2] is not ('\n' or ' ')
        && text[0] is not (' ' or '\n')
        && text.All(c => c is '\n' or (>= ' ' and <= '~'))
        && !text.Contains(" \n", StringComparison.Ordinal);
}

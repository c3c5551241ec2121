using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;

namespace k8s;

/// <summary>Quotes texts that would be read as something else, and writes those of several lines as such.</summary>
internal sealed partial class QuotingEmitter(IEventEmitter next) : ChainedEventEmitter(next)
{
    public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
    {
        if (eventInfo.Source.Value is string text) eventInfo.Style = StyleOf(text, eventInfo.Style);
        base.Emit(eventInfo, emitter);
    }

    private static ScalarStyle StyleOf(string text, ScalarStyle otherwise)
    {
        if (LooksLikeAnotherType().IsMatch(text)) return ScalarStyle.DoubleQuoted;
        return text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal : otherwise;
    }

    [GeneratedRegex(
        @"^(~|null|true|false|y|yes|on|n|no|off|[-+]?(\d[\d_]*)?(\.\d*)?(e[-+]?\d+)?|0[xo][\da-f]+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeAnotherType();
}

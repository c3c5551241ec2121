using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// The Python templater puts the day of its run into the root of the configuration, over a key that is there.
/// </summary>
internal sealed partial class OldTimestamp(ImportRequest request)
{
    private const string Key = "timestamp";

    /// <summary>The root with the day, where a template names it: nobody else has a use for it.</summary>
    public YamlMap In(YamlMap root, SourceTree templates)
    {
        if (!templates.Texts.Values.Any(text => Named().IsMatch(text))) return root;
        var at = Position.WholeFile(request.Config);
        var day = new YamlEntry(Key, at, new YamlScalar(request.Timestamp, ScalarType.Text, at));
        return new([.. root.Without(Key).Entries, day], root.Position);
    }

    [GeneratedRegex(@"(?<![\w.])timestamp\b")]
    private static partial Regex Named();
}

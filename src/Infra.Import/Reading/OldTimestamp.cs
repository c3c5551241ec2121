using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// The Python templater sets the date of its run in the configuration's root, overriding an existing key.
/// </summary>
internal sealed partial class OldTimestamp(ImportRequest request)
{
    private const string Key = "timestamp";

    /// <summary>The root with the date, if a template uses it.</summary>
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

using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// The file of private values that an old Application reads from the values repository, and the inline values that
/// replace it.
/// </summary>
internal static class PrivateValues
{
    private const string OwnValues = "values.yaml";

    /// <summary>The file's path in its repository; null if there is none.</summary>
    public static string? FindFile(YamlMap application) => Sources(application)
        .SelectMany(source => source.TextsAt("helm", "valueFiles"))
        .Where(IsPrivate)
        .Select(file => file.StartsWith('$')
            ? file[(file.IndexOf('/') + 1)..]
            : file.Replace("../", "", StringComparison.Ordinal))
        .FirstOrDefault();

    public static string? FindInline(YamlMap application) => Sources(application)
        .Select(source => source.TextAt("helm", "values"))
        .FirstOrDefault(values => values is not null);

    /// <summary>The Application without its private values file, that file's repository, and inline values.</summary>
    public static YamlMap Without(YamlMap application) => Changed(application, "spec", spec =>
    {
        var sources = Sources(application).Where(source => source.Find("ref") is null).Select(WithoutValues);
        var entries = ((YamlMap)spec).Entries.Where(entry => entry.Key is not ("source" or "sources"));
        var list = new YamlList([.. sources], spec.Position);
        return new YamlMap([.. entries, new("sources", spec.Position, list)], spec.Position);
    });

    private static YamlMap WithoutValues(YamlMap source) => Changed(source, "helm", helm => new YamlMap(
        [
            .. from entry in ((YamlMap)helm).Entries
               where entry.Key is not ("values" or "ignoreMissingValueFiles")
               select entry.Key == "valueFiles" ? entry with { Value = WithoutPrivate(entry.Value) } : entry,
        ],
        helm.Position));

    private static YamlNode WithoutPrivate(YamlNode files) => files is YamlList list
        ? new YamlList([.. list.Items.Where(item => item is not YamlScalar { Text: var file } || !IsPrivate(file))],
            list.Position)
        : files;

    private static bool IsPrivate(string file) => file != OwnValues;

    private static IEnumerable<YamlMap> Sources(YamlMap application)
    {
        var spec = application.MapAt("spec");
        return spec.MapsAt("sources").Concat(spec.MapAt("source") is { } one ? [one] : []);
    }

    private static YamlMap Changed(YamlMap map, string key, Func<YamlNode, YamlNode> change) =>
        map.ReplaceValues(entry => entry.Key == key ? change(entry.Value) : entry.Value);
}

using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// The values that a chart sees, merged from all layers as Helm does. Each value has the position of the layer that
/// supplies it.
/// </summary>
public static class ChartValues
{
    /// <summary>The file of values that are inline in the Application.</summary>
    public const string Inline = "<inline>";

    /// <summary>
    /// The merged values. Files of the chart have their path in the chart with a leading `./`; other value files have
    /// their full path.
    /// </summary>
    /// <exception cref="RenderException">A layer is not a YAML map.</exception>
    public static YamlMap Read(RenderInput input)
    {
        var given = new YamlMap([], default);
        var option = "";
        foreach (var argument in input.IsChart ? input.CreateArguments() : [])
        {
            if (option == "--values" && ReadLayer(input, argument) is { } layer) given = Merge(layer, given, false);
            option = argument;
        }

        return WithDefaults(given, input.Folder, "./");
    }

    private static YamlMap? ReadLayer(RenderInput input, string argument)
    {
        if (argument == HelmCommand.InlineValues) return Parse(input.Source.Helm?.Values ?? "", Inline);
        var inChart = Path.GetRelativePath(input.Folder, argument);
        var name = inChart.StartsWith("..", StringComparison.Ordinal) ? argument : $"./{inChart}";
        return File.Exists(argument) ? Parse(File.ReadAllText(argument), name) : null;
    }

    // The chart's defaults below the given values, and those of its dependencies under their names.
    private static YamlMap WithDefaults(YamlMap given, string folder, string prefix)
    {
        var file = Path.Combine(folder, "values.yaml");
        var defaults = File.Exists(file) ? Parse(File.ReadAllText(file), $"{prefix}values.yaml") : null;
        var values = defaults is null ? given : Merge(given, defaults, true);
        var charts = Path.Combine(folder, "charts");
        if (!Directory.Exists(charts)) return values;
        foreach (var chart in Directory.EnumerateDirectories(charts).Order(StringComparer.Ordinal))
            values = WithChart(values, folder, chart, $"{prefix}charts/{Path.GetFileName(chart)}/");
        foreach (var archive in Directory.EnumerateFiles(charts, "*.tgz").Order(StringComparer.Ordinal))
        {
            var unpacked = Directory.CreateTempSubdirectory("infra-chart-");
            try
            {
                ChartArchive.Unpack(archive, unpacked.FullName);
                values = WithChart(
                    values, folder, unpacked.FullName, $"{prefix}charts/{Path.GetFileName(archive)}/");
            }
            finally
            {
                unpacked.Delete(recursive: true);
            }
        }

        return values;
    }

    private static YamlMap WithChart(YamlMap values, string parent, string chart, string prefix)
    {
        foreach (var key in KeysOf(chart, parent))
            values = With(values, key, WithDefaults(values.MapAt(key) ?? new YamlMap([], default), chart, prefix));
        return values;
    }

    // A dependency's values are under its alias, and it can be listed several times.
    private static List<string> KeysOf(string chart, string parent)
    {
        var name = ReadDefinition(chart).TextAt("name") ?? Path.GetFileName(chart);
        var keys = ReadDefinition(parent).MapsAt("dependencies")
            .Where(one => one.TextAt("name") == name)
            .Select(one => one.TextAt("alias") ?? name)
            .ToList();
        return keys is [] ? [name] : keys;
    }

    private static YamlMap? ReadDefinition(string chart)
    {
        var file = Path.Combine(chart, "Chart.yaml");
        return File.Exists(file) ? Parse(File.ReadAllText(file), file) : null;
    }

    // A null above removes a default, but stays above other given values until the defaults are merged.
    private static YamlMap Merge(YamlMap above, YamlMap below, bool removesNulls)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in below.Entries)
        {
            var own = above.Find(entry.Key);
            if (removesNulls && own is YamlScalar { IsNull: true }) continue;
            entries.Add((own, entry.Value) switch
            {
                (null, _) => entry,
                (YamlMap map, YamlMap other) => entry with { Value = Merge(map, other, removesNulls) },
                _ => above.Entries.First(one => one.Key == entry.Key),
            });
        }

        entries.AddRange(above.Entries.Where(entry => below.Find(entry.Key) is null));
        return new(entries, above.Position);
    }

    private static YamlMap With(YamlMap map, string key, YamlMap value) => new(
        [.. map.Entries.Where(entry => entry.Key != key), new(key, value.Position, value)], map.Position);

    private static YamlMap? Parse(string text, string file)
    {
        var problems = new ProblemList();
        var tree = YamlFile.Parse(text, file, problems, YamlReading.Helm);
        if (tree is YamlScalar { IsNull: true } || text.Trim() is "") return null;
        return tree as YamlMap ?? throw new RenderException($"{file} is not a map");
    }
}

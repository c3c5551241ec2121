using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>The Chart.yaml of an umbrella chart.</summary>
/// <param name="Version">The chart's version.</param>
/// <param name="Dependencies">The dependencies, in the order of the file.</param>
public sealed record ChartDefinition(string Version, ImmutableArray<ChartDependency> Dependencies)
{
    /// <summary>
    /// The definition of a chart. Returns null and adds a problem if Chart.yaml is missing or not valid.
    /// </summary>
    public static ChartDefinition? Read(ChartFiles files, ProblemList problems)
    {
        var faults = new ProblemList();
        var map = files.Definition is null ? null : YamlFile.ParseMap(files.Definition, files.DefinitionFile, faults);
        var fault = files.Definition is null ? "there is none"
            : map is null ? faults.Sorted()[0].What.TrimEnd('.')
            : TextOf(map, "name") is null ? "it has no name"
            : TextOf(map, "version") is null ? "it has no version"
            : null;
        var dependencies = (map?.Find("dependencies") as YamlList)?.Items.OfType<YamlMap>().ToList() ?? [];
        fault ??= dependencies.Any(dependency => TextOf(dependency, "name") is null)
            ? "a dependency has no name"
            : null;
        if (fault is null) return new(TextOf(map!, "version")!, [.. dependencies.Select(ReadDependency)]);
        problems.Add(ChartProblems.ChartUnreadable(files.DefinitionFile, fault));
        return null;
    }

    private static ChartDependency ReadDependency(YamlMap map)
    {
        var name = TextOf(map, "name")!;
        return new(name, TextOf(map, "alias") ?? name, TextOf(map, "version"), map.Position);
    }

    private static string? TextOf(YamlMap map, string key) =>
        (map.Find(key) as YamlScalar)?.Text is { Length: > 0 } text ? text : null;
}

/// <summary>A dependency of an umbrella chart.</summary>
/// <param name="Name">The chart's name in its repository.</param>
/// <param name="Key">The key of its values: its alias, or else its name.</param>
/// <param name="Version">A version or range; null for the newest.</param>
/// <param name="Position">Its line in Chart.yaml.</param>
public sealed record ChartDependency(string Name, string Key, string? Version, Position Position);

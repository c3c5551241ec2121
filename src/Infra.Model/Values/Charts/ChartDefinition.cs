using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>What the Chart.yaml of an umbrella chart says, in its order.</summary>
public sealed record ChartDefinition(string Version, ImmutableArray<ChartDependency> Dependencies)
{
    /// <summary>Null, with a problem added, where Chart.yaml cannot be used.</summary>
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

/// <param name="Name">The chart's name in its repository.</param>
/// <param name="Key">Under which it takes its values.</param>
/// <param name="Version">A version or a range; absent: whatever is newest.</param>
/// <param name="Position">Where it is written.</param>
public sealed record ChartDependency(string Name, string Key, string? Version, Position Position);

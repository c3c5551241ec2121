using System.Collections.Immutable;
using System.Text.Json;

namespace Infra.Bench.Results;

/// <summary>The results of one part of the benchmark.</summary>
internal sealed record PartResult(string Title)
{
    private const string FolderVariable = "INFRA_BENCH_RESULTS";

    public ImmutableArray<Comparison> Comparisons { get; init; } = [];

    public ImmutableArray<Table> Tables { get; init; } = [];

    public ImmutableArray<Trial> Trials { get; init; } = [];

    /// <summary>Why there are no figures; null if there are.</summary>
    public string? Absence { get; init; }

    public static PartResult Read(string file) => JsonSerializer.Deserialize<PartResult>(File.ReadAllText(file))!;

    /// <summary>Writes the result for the report; does nothing if `bench/run` did not request one.</summary>
    public void Save(string part)
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder) return;
        File.WriteAllText(Path.Combine(folder, part + ".json"), JsonSerializer.Serialize(this));
    }
}

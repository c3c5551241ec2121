using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.Foundation;
using Infra.Supervisors;

namespace Infra.IntegrationTests.Supervisors;

/// <summary>
/// The outcomes of readings of two supervisors with faults at random points. Also a row of `bench/run faults`.
/// </summary>
/// <param name="Complete">Readings with the whole inventory and no error.</param>
/// <param name="Refused">Readings with no inventory and a problem with the reason.</param>
/// <param name="Partial">The faults of every reading with another outcome; must be empty.</param>
internal sealed record FaultPlacement(int Complete, int Refused, ImmutableArray<string> Partial)
{
    private static readonly FetchLimits Limits = new()
    {
        PageSize = 3,
        MaxObjects = 100,
        FirstPause = TimeSpan.FromMilliseconds(1),
        AnswerTime = TimeSpan.FromMilliseconds(300),
        Deadline = TimeSpan.FromSeconds(2),
    };

    public static async Task<FaultPlacement> OfAsync(int trials)
    {
        var objects = Enumerable.Range(0, 10)
            .SelectMany(number => ObjectsOf($"cluster-{number:00}", number < 5 ? "team-a" : "team-b"))
            .ToList();
        await using var first = await ScriptedSupervisor.StartAsync(objects);
        await using var second = await ScriptedSupervisor.StartAsync(objects);
        SupervisorSettings[] supervisors =
            [
                Reading.Settings(first, name: "sv-1"),
                Reading.Settings(second, name: "sv-2", namespaces: ["team-a", "team-b"]),
            ];
        var whole = RecordOf(
            await Reading.OfAsync(
                Limits with { AnswerTime = TimeSpan.FromSeconds(20), Deadline = TimeSpan.FromSeconds(60) },
                [],
                supervisors));

        var (complete, refused, partial) = (0, 0, new List<string>());
        for (var trial = 0; trial < trials; trial++)
        {
            var plan = RandomFaults.Create(new(trial));
            first.Plan(plan);
            second.Plan(plan.Reverse());
            var reading = await Reading.OfAsync(Limits, [], supervisors);
            var hasErrors = reading.Problems.Any(problem => problem.Severity is Severity.Error);
            if (reading.Inventory is null && hasErrors) refused++;
            else if (reading.Inventory is not null && !hasErrors && RecordOf(reading) == whole) complete++;
            else partial.Add(string.Join(", ", plan));
        }

        return new(complete, refused, [.. partial]);
    }

    private static IEnumerable<JsonObject> ObjectsOf(string name, string @namespace) =>
    [
        new TanzuCluster
        {
            Name = name,
            Namespace = @namespace,
            Labels = Enabled,
            Phase = "running",
            Conditions = [new("Ready"), new("ControlPlaneReady")],
        }.ToJson(),
        new CapiCluster
        {
            Name = name,
            Namespace = @namespace,
            Conditions = [new("Ready"), new("ControlPlaneInitialized")],
        }.ToJson(),
    ];

    private static ImmutableSortedDictionary<string, string> Enabled { get; } =
        ImmutableSortedDictionary<string, string>.Empty.Add("env", "dev").Add("core-basic", "enabled");

    private static string RecordOf(Reading reading) => string.Join('\n', reading.Inventory!.Clusters.Select(cluster =>
        $"{cluster.Supervisor}/{cluster.Namespace}/{cluster.Name} {cluster.State} {cluster.Endpoint?.Host} "
            + $"{string.Join(' ', cluster.Uids.Values)}"));
}

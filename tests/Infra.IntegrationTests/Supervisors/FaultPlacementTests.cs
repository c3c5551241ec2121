using FsCheck;
using FsCheck.Fluent;
using Infra.Model;
using Infra.Supervisors;

namespace Infra.IntegrationTests.Supervisors;

/// <summary>Wherever faults strike: the inventory is whole, or there is none and a problem says why.</summary>
public sealed class FaultPlacementTests
{
    private static readonly FetchLimits Limits = new()
    {
        PageSize = 3,
        MaxObjects = 100,
        FirstPause = TimeSpan.FromMilliseconds(1),
        AnswerTime = TimeSpan.FromMilliseconds(300),
        Deadline = TimeSpan.FromSeconds(2),
    };

    private static readonly Gen<Fault> Faults =
        from kind in Gen.Elements(Enum.GetValues<FaultKind>())
        from at in Gen.Choose(0, 14)
        from times in Gen.Elements(1, 1, 2, 3, int.MaxValue)
        select new Fault(kind, at) { Times = times, Delay = TimeSpan.FromMilliseconds(20) };

    [Fact]
    public async Task No_placement_of_faults_gives_a_partial_inventory()
    {
        var objects = Enumerable.Range(0, 10).SelectMany(number => new[]
        {
            ScriptedReadingTests.TanzuOf($"cluster-{number:00}", number < 5 ? "team-a" : "team-b"),
            ScriptedReadingTests.ClusterOf($"cluster-{number:00}", @namespace: number < 5 ? "team-a" : "team-b"),
        }).ToList();
        await using var first = await ScriptedSupervisor.StartAsync(objects);
        await using var second = await ScriptedSupervisor.StartAsync(objects);
        SupervisorSettings[] supervisors =
            [Reading.Settings(first, name: "sv-1"), Reading.Settings(second, name: "sv-2", namespaces: ["team-a", "team-b"])];
        var whole = RecordOf(await Reading.OfAsync(Limits, [], supervisors));

        var (partial, complete, refused) = (new List<string>(), 0, 0);
        foreach (var plan in Gen.ListOf(Faults).Sample(200, 4))
        {
            first.Plan(plan);
            second.Plan(plan.AsEnumerable().Reverse());
            var reading = await Reading.OfAsync(Limits, [], supervisors);
            var hasErrors = reading.Problems.Any(problem => problem.Severity is Severity.Error);
            if (reading.Inventory is null && hasErrors) refused++;
            else if (reading.Inventory is not null && !hasErrors && RecordOf(reading) == whole) complete++;
            else partial.Add(string.Join(", ", plan));
        }

        Assert.Empty(partial);
        // The property says nothing where one of the two never happens.
        Assert.True(complete >= 20 && refused >= 20, $"{complete} were whole and {refused} refused.");
    }

    private static string RecordOf(Reading reading) => string.Join('\n', reading.Inventory!.Clusters.Select(cluster =>
        $"{cluster.Supervisor}/{cluster.Namespace}/{cluster.Name} {cluster.State} {cluster.Endpoint?.Host} {string.Join(' ', cluster.Uids.Values)}"));
}

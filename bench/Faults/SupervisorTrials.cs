using Infra.IntegrationTests.Supervisors;

namespace Infra.Bench.Faults;

/// <summary>Reads supervisors whose responses are corrupted at random.</summary>
internal static class SupervisorTrials
{
    public static async Task<Outcomes> RunAsync(int trials)
    {
        var outcomes = new Outcomes("random faults in supervisors' answers");
        var placement = await FaultPlacement.OfAsync(trials);
        outcomes.Count("whole inventory", placement.Complete);
        outcomes.Count("none, and a problem", placement.Refused);
        foreach (var plan in placement.Partial)
        {
            outcomes.Rule(false, plan);
            outcomes.Count("partial");
        }

        return outcomes;
    }
}

using System.Globalization;
using ApiServers;
using Infra.Bench.Results;

namespace Infra.Bench.Inventory;

/// <summary>`infra inventory` with every credential's expiry, compared with a script that loops over kubectl.</summary>
internal static class InventoryPart
{
    public static async Task RunAsync(string infra, int supervisors, int clusters, int runs)
    {
        var result = new PartResult("The inventory, with the end of every credential");
        if ((Assets.Absence ?? Kubectl.Absence) is { } absence)
        {
            Console.WriteLine($"Not measured: {absence}");
            (result with { Absence = absence }).Save("inventory");
            return;
        }

        await using var fleet = await BenchFleet.StartAsync(supervisors, clusters);
        (result with { Comparisons = [Compare(fleet, infra, supervisors, clusters, runs)] }).Save("inventory");
    }

    private static Comparison Compare(BenchFleet fleet, string infra, int supervisors, int clusters, int runs)
    {
        fleet.RunInfra(infra);
        var ours = new Point(supervisors * clusters, [.. Enumerable.Range(0, runs).Select(_ => fleet.RunInfra(infra))]);
        var theirs = new Point(supervisors * clusters, [fleet.RunKubectl()]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{supervisors} supervisors x {clusters} clusters: infra inventory {ours.Median:0.00} s; "
            + $"kubectl {theirs.Median:0.0} s; ratio {theirs.Median / ours.Median:0}"));
        return new(
            $"{supervisors} supervisors with {clusters} clusters each",
            "s",
            [new("infra", [ours]), new("kubectl, in sequence, once", [theirs])])
        {
            Command = "infra inventory dev --format json; "
                + "kubectl get tkc -A -o json, and kubectl get secret NAME-kubeconfig for each cluster",
            Notes =
            [
                $"Real API servers, Kubernetes {fleet.Version}, on the measuring machine's own cores, "
                + $"and kubectl {Kubectl.Version()}. infra asks in parallel, 6 at once of a supervisor; "
                + "a script's loop starts a kubectl for each cluster.",
            ],
        };
    }
}

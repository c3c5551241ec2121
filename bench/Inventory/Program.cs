using System.Globalization;
using ApiServers;
using Infra.Bench.Results;
using Infra.Inventory.Bench;

// Usage: Infra.Inventory.Bench <published infra> [supervisors] [clusters of each] [runs]
var infra = Path.GetFullPath(args[0]);
var supervisors = Number(1, 20);
var clusters = Number(2, 100);
var runs = Number(3, 3);

const string title = "The inventory, with the end of every credential";
if (Assets.Absence is { } absence)
{
    Console.WriteLine($"Not measured: {absence}");
    new PartResult(title) { Absence = absence }.Save("inventory");
    return;
}

await using var fleet = await BenchFleet.StartAsync(supervisors, clusters);
Console.WriteLine($"{Environment.ProcessorCount} cores, {supervisors} supervisors x {clusters} clusters with credentials, Kubernetes {fleet.Version}");

fleet.RunInfra(infra);
var ours = new Point(supervisors * clusters, [.. Enumerable.Range(0, runs).Select(_ => fleet.RunInfra(infra))]);
var theirs = new Point(supervisors * clusters, [fleet.RunKubectl()]);
Console.WriteLine(Line($"infra inventory {ours.Median:0.00} s; kubectl {theirs.Median:0.0} s; ratio {theirs.Median / ours.Median:0}"));
new PartResult(title)
{
    Comparisons =
    [
        new($"{supervisors} supervisors with {clusters} clusters each", "s", [new("infra", [ours]), new("kubectl, one after the other, once", [theirs])])
        {
            Command = "infra inventory dev --format json; kubectl get tkc -A -o json, and kubectl get secret NAME-kubeconfig for each cluster",
            Notes = [$"Real API servers, Kubernetes {fleet.Version}, on the measuring machine's own cores. infra asks in parallel, 6 at once of a supervisor; a script's loop starts a kubectl for each cluster."],
        },
    ],
}.Save("inventory");

int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

static string Line(FormattableString text) => FormattableString.Invariant(text);

using System.Globalization;
using Infra.Inventory.Bench;

// Usage: Infra.Inventory.Bench <published infra> [supervisors] [clusters of each] [runs]
var infra = Path.GetFullPath(args[0]);
var supervisors = Number(1, 20);
var clusters = Number(2, 100);
var runs = Number(3, 3);

await using var fleet = await BenchFleet.StartAsync(supervisors, clusters);
Console.WriteLine($"{Environment.ProcessorCount} cores, {supervisors} supervisors x {clusters} clusters with credentials, Kubernetes {fleet.Version}");
Console.WriteLine();

fleet.RunInfra(infra);
var ours = Enumerable.Range(0, runs).Select(_ => fleet.RunInfra(infra)).Order().ElementAt(runs / 2);
var theirs = fleet.RunKubectl();
Console.WriteLine("| what | requests | wall s |");
Console.WriteLine("|---|---|---:|");
Console.WriteLine(Line($"| infra inventory, median of {runs} | in parallel, 6 a supervisor | {ours:0.00} |"));
Console.WriteLine(Line($"| kubectl get tkc -A, and get secret for each cluster, once | one after the other | {theirs:0.0} |"));
Console.WriteLine(Line($"| ratio | | {theirs / ours:0} |"));

int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

static string Line(FormattableString text) => FormattableString.Invariant(text);

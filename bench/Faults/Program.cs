using System.Globalization;
using Infra.Bench.Faults;
using Infra.Bench.Results;

// Usage: Infra.Bench.Faults INFRA TRIALS DAMAGED: a published infra, trials of a row, damaged files of each kind
var infra = Path.GetFullPath(args[0]);
var trials = int.Parse(args[1], CultureInfo.InvariantCulture);
var damaged = int.Parse(args[2], CultureInfo.InvariantCulture);
var fewer = Math.Max(1, trials / 4);
var rows = new List<Outcomes>();

using var renderings = Renderings.Create(infra);
await AddAsync(RenderTrials.KilledAsync(renderings, trials, besideForeignFiles: false));
await AddAsync(RenderTrials.KilledAsync(renderings, fewer, besideForeignFiles: true));
await AddAsync(RenderTrials.TwoAtOnceAsync(renderings, fewer));
await AddAsync(FullDiskTrials.RunAsync(renderings, fewer));
await AddAsync(RightsTrials.RunAsync(renderings));
await using (var recordings = await Recordings.StartAsync(infra))
{
    await AddAsync(recordings.KilledAsync(trials));
    await AddAsync(recordings.TwoAtOnceAsync(fewer));
}

await AddAsync(SupervisorTrials.RunAsync(trials));
await AddAsync(Task.FromResult(DamagedFiles.Yaml(damaged)));
await AddAsync(Task.FromResult(DamagedFiles.Templates(damaged)));
new PartResult("Faults") { Trials = [.. rows.Select(row => row.Result)] }.Save("faults");

foreach (var broken in rows.SelectMany(row => row.Broken)) Console.Error.WriteLine(broken);
return rows.All(row => row.Broken.Count == 0) ? 0 : 1;

async Task AddAsync(Task<Outcomes> running)
{
    var row = await running;
    rows.Add(row);
    Console.WriteLine(row.Line);
}

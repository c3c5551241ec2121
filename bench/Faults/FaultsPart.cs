using Infra.Bench.Results;

namespace Infra.Bench.Faults;

/// <summary>
/// Runs that are killed, that meet a full disk, and that read damaged input. Counts the broken rules.
/// </summary>
internal static class FaultsPart
{
    /// <summary>Returns the number of broken rules.</summary>
    /// <param name="infra">Path of a published infra.</param>
    /// <param name="trials">Trials per row; slower rows have fewer.</param>
    /// <param name="damaged">Damaged files of each kind.</param>
    public static async Task<int> RunAsync(string infra, int trials, int damaged)
    {
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
        return rows.Sum(row => row.Broken.Count);

        async Task AddAsync(Task<Outcomes> running)
        {
            var row = await running;
            rows.Add(row);
            Console.WriteLine(row.Line);
        }
    }
}

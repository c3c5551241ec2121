namespace Infra.Bench.Faults;

/// <summary>Renderings that are killed, and two concurrent renderings into one folder.</summary>
internal static class RenderTrials
{
    public static async Task<Outcomes> KilledAsync(Renderings renderings, int trials, bool besideForeignFiles)
    {
        var outcomes = new Outcomes($"kill -9 during `render`{(besideForeignFiles ? " beside a foreign file" : "")}");
        var random = new Random(20250211);
        var folder = renderings.NewFolder(besideForeignFiles ? "killed-beside" : "killed");
        FolderText.Copy(renderings.Folder(0), folder);
        if (besideForeignFiles) File.WriteAllText(Path.Combine(folder, "~notes"), "mine");
        var foreign = besideForeignFiles ? "~notes\0mine\0" : "";
        for (var trial = 0; trial < trials; trial++)
        {
            var (old, @new) = (trial % 2, (trial + 1) % 2);
            using (var process = renderings.Start(@new, folder))
                await StrikeAsync(process, folder, trial % 3 == 0, renderings.RunTime, random);
            var left = FolderText.Leftovers(folder).Any();
            if (left) outcomes.Also("(hit while writing)");
            var text = FolderText.Read(folder);
            var which = text == renderings.Texts[old] + foreign ? "old"
                : text == renderings.Texts[@new] + foreign ? "new"
                : "between";
            // With foreign files in the folder, only a reader that knows the folder's rules sees the old or the new
            // rendering.
            var isBetween = which == "between";
            outcomes.Rule(!isBetween || besideForeignFiles, "the folder is neither the old nor the new rendering");
            outcomes.Rule(!isBetween || left || IsMarked(folder), "parts of both, and nothing says so");
            var next = await renderings.RunAsync(@new, folder);
            outcomes.Rule(next.ExitCode == 0, $"the next run ended with {next.ExitCode}: {next.Output}");
            var isWhole = FolderText.Read(folder) == renderings.Texts[@new] + foreign;
            outcomes.Rule(isWhole, "the next run did not make it whole");
            outcomes.Rule(!FolderText.Leftovers(folder).Any(), "the next run did not clean up");
            outcomes.Count(which);
        }

        return outcomes;
    }

    public static async Task<Outcomes> TwoAtOnceAsync(Renderings renderings, int trials)
    {
        var outcomes = new Outcomes("two of `render` at once");
        var folder = renderings.NewFolder("two");
        FolderText.Copy(renderings.Folder(0), folder);
        for (var trial = 0; trial < trials; trial++)
        {
            var ended = await Task.WhenAll(renderings.RunAsync(0, folder), renderings.RunAsync(1, folder));
            outcomes.Rule(
                ended.All(run => run.ExitCode == 0 || run.IsRefusedWith("OUT008", "OUT003", "FIL002")),
                string.Join('\n', ended.Select(run => run.Output)));
            outcomes.Rule(ended.Any(run => run.ExitCode == 0), "both were refused");
            var isWhole = renderings.Texts.Contains(FolderText.Read(folder));
            outcomes.Rule(isWhole, "the folder is neither the one nor the other");
            outcomes.Rule(!FolderText.Leftovers(folder).Any(), "something is left");
            outcomes.Count(ended.All(run => run.ExitCode == 0) ? "in sequence" : "one refused");
        }

        return outcomes;
    }

    private static bool IsMarked(string folder) =>
        Directory.Exists(Path.Combine(folder, ".infra-ready")) || Directory.Exists(Path.Combine(folder, ".infra-next"));

    // Most of a run is not writing, so two of three trials wait until writing begins.
    private static async Task StrikeAsync(
        InfraProcess process, string folder, bool anywhere, TimeSpan runTime, Random random)
    {
        if (anywhere)
        {
            await Task.Delay(runTime * random.NextDouble() * 1.2);
        }
        else
        {
            var @lock = Path.Combine(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}.infra-lock");
            while (!process.HasExited && !File.Exists(@lock)) await Task.Yield();
            Thread.Sleep(TimeSpan.FromMilliseconds(random.NextDouble() * 25));
        }

        await process.KillAsync();
    }
}

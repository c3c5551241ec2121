namespace Infra.Bench.Faults;

/// <summary>
/// Renders to a tmpfs that holds the old rendering and has room for all or only part of the new one.
/// </summary>
internal static class FullDiskTrials
{
    public static async Task<Outcomes> RunAsync(Renderings renderings, int trials)
    {
        var outcomes = new Outcomes("full disk (tmpfs) during `render`");
        var disk = Path.GetDirectoryName(renderings.NewFolder("disk"))!;
        var folder = Path.Combine(disk, "out");
        var pages = Directory.EnumerateFiles(renderings.Folder(0), "*", SearchOption.AllDirectories)
            .Sum(file => (new FileInfo(file).Length + 4095) / 4096);
        for (var trial = 0; trial < trials; trial++)
        {
            var size = (pages + 2 + (pages * trial / trials)) * 4096;
            var mounted = await InfraProcess.RunAsync("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk);
            if (mounted.ExitCode != 0)
            {
                outcomes.Count("skipped");
                continue;
            }

            try
            {
                FolderText.Copy(renderings.Folder(0), folder);
                var ended = await renderings.RunAsync(1, folder);
                var expected = ended.ExitCode == 0 ? 1 : 0;
                outcomes.Rule(ended.ExitCode == 0 || ended.IsRefusedWith("OUT006"), ended.Output);
                var isWhole = FolderText.Read(folder) == renderings.Texts[expected];
                outcomes.Rule(isWhole, "the folder is not the rendering that it must be");
                outcomes.Rule(!FolderText.Leftovers(folder).Any(), "something is left");
                outcomes.Count(ended.ExitCode == 0 ? "had room" : "refused, old one whole");
            }
            finally
            {
                await InfraProcess.RunAsync("umount", disk);
            }
        }

        return outcomes;
    }
}

namespace Infra.Bench.Faults;

/// <summary>Folders without write or enter permission, accessed as a user who is not root.</summary>
internal static class RightsTrials
{
    private const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly string[] AsNobody =
        ["--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/tmp"];

    public static async Task<Outcomes> RunAsync(Renderings renderings)
    {
        var outcomes = new Outcomes("`render` into a folder without rights");
        foreach (var mode in (UnixFileMode[])[Read | Enter, Read, Enter])
        {
            var folder = renderings.NewFolder($"rights-{(int)mode}");
            FolderText.Copy(renderings.Folder(0), folder);
            renderings.OpenToAll();
            if (OperatingSystem.IsWindows() || Environment.UserName != "root")
            {
                outcomes.Count("skipped");
                continue;
            }

            File.SetUnixFileMode(folder, mode);
            string[] args = [.. AsNobody, renderings.Infra, .. renderings.Command(1, folder)];
            var ended = await InfraProcess.RunAsync("setpriv", args);
            var isRefused = ended.IsRefusedWith("OUT001", "OUT006", "FIL002");
            outcomes.Rule(isRefused, $"{mode}: {ended.ExitCode} {ended.Output}");
            outcomes.Rule(FolderText.Read(folder) == renderings.Texts[0], $"{mode}: the old rendering is not whole");
            outcomes.Count("refused, old one whole");
        }

        return outcomes;
    }
}

using System.Diagnostics;
using Infra.Bench.Preview;

namespace Infra.Bench.Faults;

/// <summary>Two projects whose renderings differ in most files, with both expected renderings.</summary>
internal sealed class Renderings : IDisposable
{
    private readonly string _infra;
    private readonly GeneratedProject[] _projects;
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("infra-faults-");

    private Renderings(string infra)
    {
        _infra = infra;
        _projects = [.. Enumerable.Range(1, 2).Select(seed => GeneratedProject.Create(150, 12, seed))];
    }

    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>The duration of a run that replaces one rendering with the other.</summary>
    public TimeSpan RunTime { get; private set; }

    public string Infra => _infra;

    public static Renderings Create(string infra)
    {
        var renderings = new Renderings(infra);
        renderings.Render();
        return renderings;
    }

    public string Folder(int which) => Path.Combine(_work.FullName, $"whole-{which}");

    /// <summary>A new path whose parent exists.</summary>
    public string NewFolder(string name) => Path.Combine(_work.CreateSubdirectory(name).FullName, "out");

    public string[] Command(int which, string folder) =>
        ["render", "dev", "-o", folder, "--cwd", _projects[which].Root, "--allow-removals", "100000"];

    public InfraProcess Start(int which, string folder) => InfraProcess.Start(_infra, Command(which, folder));

    public Task<Ended> RunAsync(int which, string folder) => InfraProcess.RunAsync(_infra, Command(which, folder));

    /// <summary>Lets other users read the projects and enter the folders.</summary>
    public void OpenToAll()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode open = UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        foreach (var folder in _projects.Select(project => project.Root).Append(_work.FullName))
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | open);
    }

    public void Dispose()
    {
        foreach (var project in _projects) project.Dispose();
        _work.Delete(recursive: true);
    }

    private void Render()
    {
        for (var which = 0; which < _projects.Length; which++)
        {
            var watch = Stopwatch.StartNew();
            var ended = RunAsync(which, Folder(which)).GetAwaiter().GetResult();
            if (ended.ExitCode != 0) throw new InvalidOperationException(ended.Output);
            RunTime = watch.Elapsed;
        }

        Texts = [.. _projects.Select((_, which) => FolderText.Read(Folder(which)))];
        if (Texts[0] == Texts[1]) throw new InvalidOperationException("The two renderings are the same.");
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Infra.IntegrationTests.Engine;

/// <summary>
/// The processes of one project: the engine, and the language host, program and provider that it starts. All of them
/// inherit the engine's home, which is unique to the project.
/// </summary>
internal static class EngineProcesses
{
    private const int Stop = 19;
    private const int Continue = 18;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static IReadOnlyList<int> Find(EngineProject project)
    {
        var mark = $"PULUMI_HOME={project.PathOf("home")}\0";
        return
        [
            .. Directory.EnumerateDirectories("/proc")
                .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
                .Where(id => id is not 0 && Text(id, "environ").Contains(mark, StringComparison.Ordinal)),
        ];
    }

    /// <summary>Waits until no process of the project is running, except the named program.</summary>
    public static Task AssertNoneLeftAsync(EngineProject project, string? but = null)
    {
        return UntilAsync(
            () => Task.FromResult(!Left().Any()), () => $"still there: {string.Join(", ", Left())}");

        IEnumerable<string> Left() => Find(project)
            .Select(id => Text(id, "cmdline").Replace('\0', ' '))
            .Where(command => but is null || !command.Contains(but, StringComparison.Ordinal));
    }

    /// <summary>Ends the leftover processes of a failed test, by id.</summary>
    public static void EndAll(EngineProject project)
    {
        foreach (var id in Find(project))
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // It has already ended.
            }
        }
    }

    public static void Freeze(Process process) => Send(process, Stop);

    public static void Thaw(Process process) => Send(process, Continue);

    /// <summary>Polls until the condition is true, so no test guesses a duration.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, Func<string> otherwise)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Limit, otherwise());
            await Task.Delay(Pause);
        }
    }

    private static void Send(Process process, int signal) => Assert.Equal(0, Kill(process.Id, signal));

    private static string Text(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int process, int signal);
}

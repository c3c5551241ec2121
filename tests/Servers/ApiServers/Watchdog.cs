using System.Diagnostics;
using System.Globalization;

namespace ApiServers;

/// <summary>
/// Stops the servers and removes their folder when this process dies in any way. A shell reads process ids from a pipe;
/// the end of the pipe tells it that this process has ended.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private const string Script = """
        trap '' INT TERM HUP
        while read -r id; do ids="$ids $id"; done
        kill -TERM $ids; sleep 3; kill -KILL $ids
        rm -rf "$1"
        """;

    private readonly Process _shell;

    public Watchdog(string folder)
    {
        _shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "watchdog", folder])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    public void Guard(ServerProcess server)
    {
        lock (_shell)
        {
            _shell.StandardInput.WriteLine(server.Id.ToString(CultureInfo.InvariantCulture));
            _shell.StandardInput.Flush();
        }
    }

    /// <summary>Call it once all servers are stopped, because other processes may reuse their ids.</summary>
    public void Dispose()
    {
        _shell.Kill();
        _shell.Dispose();
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Infra.TestStacks;

namespace Infra.Tests.Cli.CommandLine;

/// <summary>The real process while it waits for a supervisor that never responds.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const string Word = "TOKEN_OF_A_TEST";

    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _connections = [];
    private readonly List<int> _started = [];
    private readonly TemporaryFolder _project = TemporaryFolder.WithFleet();
    private readonly string _stack = Environments.All[0].Stack.ToString();

    public InterruptionTests()
    {
        _silent.Start();
        _project.Write(
            $"Pulumi.{_stack}.yaml",
            $$"""
            config:
              infra:inventory: live
              infra:catalogUrl: https://git.example.com/platform/service-catalog.git
              infra:supervisors:
              - name: silent
                server: https://127.0.0.1:{{((IPEndPoint)_silent.LocalEndpoint).Port}}
                token: {env: {{Word}}}
            """);
    }

    [Theory]
    [InlineData("INT", 130, "Interrupted.", "inventory")]
    [InlineData("INT", 130, "Interrupted.", "preview")]
    [InlineData("INT", 130, "Interrupted.", "inventory", "--record")]
    [InlineData("INT", 130, "Interrupted.", "render", "--out", "out")]
    [InlineData("TERM", 143, "Terminated.", "inventory")]
    public async Task A_signal_ends_a_run_with_its_exit_code_and_a_message(
        string signal, int exitCode, string line, params string[] command)
    {
        var before = Files();
        using var process = await StartedAsync(command);
        await SignalAsync(process, signal);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(
            (exitCode, "", line + "\n"),
            (process.ExitCode,
                await process.StandardOutput.ReadToEndAsync(),
                await process.StandardError.ReadToEndAsync()));
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task A_second_signal_kills_the_run_immediately()
    {
        _project.Write("data.yaml", "a: 1\n");
        var start = StartOf("template", "-", "--data", "data.yaml", "-v");
        start.RedirectStandardInput = true;
        using var process = Started(start);
        // From here on it waits for standard input and cannot be canceled by a token.
        Assert.Equal("read standard input", await process.StandardError.ReadLineAsync());
        await SignalAsync(process, "INT");
        await Task.Delay(TimeSpan.FromMilliseconds(200));
        Assert.False(process.HasExited);
        await SignalAsync(process, "INT");
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((130, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    public void Dispose()
    {
        foreach (var connection in _connections) connection.Dispose();
        foreach (var id in _started) Kill(id);
        _silent.Dispose();
        _project.Dispose();
    }

    // Removes the leftovers of a failed test.
    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It has already ended.
        }
    }

    private async Task<Process> StartedAsync(string[] command)
    {
        var process = Started(StartOf([command[0], _stack, .. command[1..]]));
        // From here on it waits for a response.
        _connections.Add(await _silent.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromSeconds(60)));
        return process;
    }

    private Process Started(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        _started.Add(process.Id);
        return process;
    }

    private ProcessStartInfo StartOf(params string[] words) =>
        // A test run in the background ignores SIGINT, and child processes would inherit that.
        new("env", ["--default-signal=INT,TERM", "dotnet", InfraProcess.Program, .. words])
        {
            WorkingDirectory = _project.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [Word] = "x" },
        };

    private static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(null, null)]);
        await kill.WaitForExitAsync();
    }

    private Dictionary<string, string> Files() =>
        Directory.EnumerateFiles(_project.Root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, File.ReadAllText);
}

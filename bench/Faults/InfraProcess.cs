using System.Diagnostics;

namespace Infra.Bench.Faults;

/// <summary>One run of `infra`, which can be killed.</summary>
internal sealed class InfraProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private InfraProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    public static InfraProcess Start(string command, params IEnumerable<string> args) =>
        new(new ProcessStartInfo(command, args));

    public static async Task<Ended> RunAsync(string command, params IEnumerable<string> args)
    {
        using var process = Start(command, args);
        return await process.EndAsync();
    }

    /// <summary>Sends SIGKILL; does nothing if the process has ended.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task<Ended> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new(_process.ExitCode, await _output + await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}

internal sealed record Ended(int ExitCode, string Output)
{
    /// <summary>True if the exit code is 2 and the output names one of the codes.</summary>
    public bool IsRefusedWith(params string[] codes) =>
        ExitCode == 2 && codes.Any(code => Output.Contains(code + "  ", StringComparison.Ordinal));
}

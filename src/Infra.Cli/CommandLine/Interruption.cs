using System.Runtime.InteropServices;

namespace Infra.Cli;

/// <summary>
/// Ends a run that is interrupted: by Ctrl-C with 130, by SIGTERM with 143, as shells expect it. What is being written
/// is written to its end if that is soon; a second signal kills.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int ShellsOffset = 128;
    private const int InterruptNumber = 2;
    private const int TerminateNumber = 15;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource<PosixSignal> _signalled =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt),
    ];

    public async Task<int> RunAsync(Func<CancellationToken, Task<int>> run)
    {
        // Apart from this thread: many a command works without a pause.
        var running = Task.Run(() => run(_cancellation.Token));
        if (await Task.WhenAny(running, _signalled.Task) == running && !_signalled.Task.IsCompleted)
            return await running;
        var signal = await _signalled.Task;
        await Task.WhenAny(running, Task.Delay(Grace));
        Terminal.ShowCursor();
        await Console.Error.WriteLineAsync(signal is PosixSignal.SIGINT ? "Interrupted." : "Terminated.");
        return ShellsOffset + (signal is PosixSignal.SIGINT ? InterruptNumber : TerminateNumber);
    }

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        // A run that did not end in time may still ask the token.
        if (!_signalled.Task.IsCompleted) _cancellation.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        // Without a cancel the system's own way goes on: it kills.
        if (!_signalled.TrySetResult(context.Signal)) return;
        context.Cancel = true;
        _cancellation.Cancel();
    }
}

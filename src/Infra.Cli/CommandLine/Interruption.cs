using System.Runtime.InteropServices;

namespace Infra.Cli;

/// <summary>
/// Ends an interrupted run with the exit code that shells expect: 130 for Ctrl-C, 143 for SIGTERM. The run gets a short
/// time to finish what it is writing; a second signal kills it.
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
        // On another thread, because many commands never await anything.
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
        // A run that did not stop in time may still use the token.
        if (!_signalled.Task.IsCompleted) _cancellation.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        // Without Cancel, the default action follows: the signal kills the process.
        if (!_signalled.TrySetResult(context.Signal)) return;
        context.Cancel = true;
        _cancellation.Cancel();
    }
}

namespace ApiServers;

/// <summary>Waits for a condition; reports the reason if it does not become true.</summary>
public static class Readiness
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public static async Task WaitAsync(string what, Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await condition())
        {
            if (limit.IsCancellationRequested)
                throw new TimeoutException($"Waited {Limit.TotalMinutes} minutes for {what}.");
            await Task.Delay(Pause);
        }
    }

    internal static Task WaitAsync(ServerProcess process, Func<Task<bool>> ready) =>
        WaitAsync("a server to be ready", async () => Alive(process) && await ready());

    private static bool Alive(ServerProcess process)
    {
        if (process.FoundItsPortTaken) throw new PortTakenException(process.Log);
        if (process.HasExited)
            throw new InvalidOperationException($"A server ended before it was ready:\n{process.Log}");
        return true;
    }
}

namespace ApiServers;

public sealed partial class ApiServer
{
    private Func<Task> _startAgain = null!;

    /// <summary>
    /// Stops the API server; its objects stay in etcd. Only for servers without a controller manager.
    /// </summary>
    public async Task StopServingAsync()
    {
        if (_processes.Count != 1)
            throw new InvalidOperationException("Without a controller manager, and while it serves.");
        await _processes.Pop().DisposeAsync();
    }

    /// <summary>Restarts at the same address, with the same objects.</summary>
    public Task ServeAgainAsync() => _startAgain();
}

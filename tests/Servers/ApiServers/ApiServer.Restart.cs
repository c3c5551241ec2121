namespace ApiServers;

public sealed partial class ApiServer
{
    private Func<Task> _startAgain = null!;

    /// <summary>
    /// The API server itself goes; its objects stay in etcd. Only where it has no controller manager.
    /// </summary>
    public async Task StopServingAsync()
    {
        if (_processes.Count != 1)
            throw new InvalidOperationException("Without a controller manager, and while it serves.");
        await _processes.Pop().DisposeAsync();
    }

    /// <summary>At the same address, with the same objects.</summary>
    public Task ServeAgainAsync() => _startAgain();
}

namespace ApiServers;

/// <summary>A free port is anybody's until it is listened on; whoever loses it tries another.</summary>
internal static class PortClash
{
    private const int Attempts = 4;

    public static async Task<T> RetryAsync<T>(Func<Task<T>> start)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await start();
            }
            catch (PortTakenException) when (attempt < Attempts)
            {
                // Another program was quicker: the next attempt asks for another port.
            }
        }
    }
}

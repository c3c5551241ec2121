namespace ApiServers;

/// <summary>
/// A free port can be taken before the server listens on it; the start is then retried with another port.
/// </summary>
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
                // Another program took the port: the next attempt uses another one.
            }
        }
    }
}

namespace Infra.Manifests;

/// <summary>When a file or folder of the cache was last used: its time of writing, exact to a day.</summary>
/// <param name="clock">The current time.</param>
internal sealed class CacheUse(TimeProvider clock)
{
    private static readonly TimeSpan Unused = TimeSpan.FromDays(30);
    private static readonly TimeSpan Exactness = TimeSpan.FromDays(1);

    /// <summary>True if no run has used it for 30 days.</summary>
    public bool IsUnused(string path) => AgeOf(path) > Unused;

    /// <summary>True if it was marked within a day.</summary>
    public bool IsRecent(string path) => AgeOf(path) <= Exactness;

    /// <summary>Remembers that it is used now.</summary>
    /// <exception cref="IOException">It does not exist, or belongs to another user.</exception>
    public void Mark(string path)
    {
        if (!IsRecent(path)) File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>True if the folder is in the cache; it is then marked.</summary>
    public bool HasFolder(string folder)
    {
        if (!Directory.Exists(folder)) return false;
        try
        {
            Mark(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It can still be read.
        }

        return true;
    }

    private TimeSpan AgeOf(string path) => clock.GetUtcNow() - File.GetLastWriteTimeUtc(path);
}

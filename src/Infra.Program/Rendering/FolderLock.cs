namespace Infra.Program;

/// <summary>
/// Allows only one run at a time in a folder. The kernel releases the lock when the process ends, however it ends, so
/// the file of a killed run does not block later ones.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _stream;

    private FolderLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock; null if another run holds it.</summary>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be created.</exception>
    public static FolderLock? Take(string file)
    {
        for (var last = 10; last >= 0; last--)
        {
            try
            {
                var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                if (StillExists(file, stream)) return new(stream);
                stream.Dispose();
            }
            catch (IOException) when (last > 0)
            {
                // If the file is gone, the run that held the lock has just ended.
                if (File.Exists(file)) return null;
            }
        }

        return null;
    }

    public void Dispose()
    {
        File.Delete(_stream.Name);
        _stream.Dispose();
    }

    // The previous run can delete the file after we open it and before we lock it. A unique timestamp tells our file
    // from one that a third run created at the same path.
    private static bool StillExists(string file, FileStream stream)
    {
        var mark = DateTime.UnixEpoch.AddSeconds(Random.Shared.Next());
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(file) == mark;
    }
}

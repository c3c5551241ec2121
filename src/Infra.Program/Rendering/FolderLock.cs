namespace Infra.Program;

/// <summary>
/// One run at a time on a folder. The lock is the kernel's, so it ends with its process however that ends; a file that
/// a killed run left is taken over.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _stream;

    private FolderLock(FileStream stream) => _stream = stream;

    /// <summary>Null when another run has it.</summary>
    /// <exception cref="IOException">No such file can be made.</exception>
    /// <exception cref="UnauthorizedAccessException">No such file may be made.</exception>
    public static FolderLock? Take(string file)
    {
        for (var last = 10; last >= 0; last--)
        {
            try
            {
                var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                if (IsStillThere(file, stream)) return new(stream);
                stream.Dispose();
            }
            catch (IOException) when (last > 0)
            {
                // Where it is gone, the run that had it has just ended.
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

    // The run before can have deleted the file after it was opened here and before it was locked. A time that nobody
    // else sets tells this file from one that a third run made in its place.
    private static bool IsStillThere(string file, FileStream stream)
    {
        var mark = DateTime.UnixEpoch.AddSeconds(Random.Shared.Next());
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(file) == mark;
    }
}

using System.Globalization;

namespace Infra.Foundation;

/// <summary>
/// Replaces a file atomically: readers see the old file or the new one, even if the process dies midway.
/// </summary>
public static class WholeFile
{
    private const string Unfinished = ".next";

    /// <summary>
    /// Writes the whole text or nothing. Also deletes unfinished files that killed runs left behind. The file's folder
    /// must exist.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written or access is denied; the message names it.</exception>
    public static void Write(string file, string text)
    {
        var next = $"{file}.{Environment.ProcessId}{Unfinished}";
        var isOurs = false;
        try
        {
            DiscardUnfinished(file);
            using var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
            isOurs = true;
            stream.Write(TextFile.StrictUtf8.GetBytes(text));
            // Flush before the rename, so that after a power loss the disk has the complete old file or the complete
            // new one.
            stream.Flush(flushToDisk: true);
            File.Move(next, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Delete only our own file: a run in another container can have the same process id.
            if (isOurs) File.Delete(next);
            throw new IOException(e.Message.Replace(next, file, StringComparison.Ordinal), e);
        }
    }

    // A run that is still writing keeps its file open, so opening it exclusively fails and the file stays.
    private static void DiscardUnfinished(string file)
    {
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileName(file));
        if (!Directory.Exists(folder)) return;
        foreach (var left in Directory.EnumerateFiles(folder, $"{name}*{Unfinished}")
            .Where(left => IsOfARun(Path.GetFileName(left)[name.Length..^Unfinished.Length])))
        {
            try
            {
                new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
                File.Delete(left);
            }
            catch (IOException)
            {
                continue;
            }
        }
    }

    private static bool IsOfARun(string infix) =>
        infix.Length == 0
            || (infix[0] == '.'
                && int.TryParse(infix.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _));
}

using System.Globalization;

namespace Infra.Foundation;

/// <summary>
/// Writes a file that readers see as it was or as it will be, never in between, whatever ends the run.
/// </summary>
public static class WholeFile
{
    private const string Unfinished = ".next";

    /// <summary>
    /// Writes all of the text or, when that fails, nothing; what killed runs left beside the file goes. Its folder must
    /// be there.
    /// </summary>
    /// <exception cref="IOException">The file cannot or may not be written; the message names it.</exception>
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
            // The text is on the disk before the name is: a machine that stops has the old file or the new one.
            stream.Flush(flushToDisk: true);
            File.Move(next, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A run in another container can have the same process id.
            if (isOurs) File.Delete(next);
            throw new IOException(e.Message.Replace(next, file, StringComparison.Ordinal), e);
        }
    }

    // A run that still writes holds its file.
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

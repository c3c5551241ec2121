using System.Text;

namespace Infra.Foundation;

/// <summary>Reads UTF-8 text files. Anything that is not valid UTF-8 is a problem.</summary>
public static class TextFile
{
    /// <summary>
    /// UTF-8 without a byte order mark. Invalid bytes throw a <see cref="DecoderFallbackException"/>.
    /// </summary>
    public static UTF8Encoding StrictUtf8 { get; } =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The file's text without its byte order mark. Returns null and adds a problem (FIL001, FIL002 or FIL003) if the
    /// file is missing, a folder, unreadable or not UTF-8.
    /// </summary>
    /// <param name="file">The file's name in problems.</param>
    public static string? Read(string path, string file, string cureIfMissing, ProblemList problems) =>
        Read(path, file, cureIfMissing, problems, at => File.ReadAllText(at, StrictUtf8));

    /// <summary>
    /// Like <see cref="Read(string, string, string, ProblemList)"/>, but keeps a byte order mark as part of the text,
    /// so writing the text back gives the same bytes.
    /// </summary>
    public static string? ReadExactly(string path, string file, string cureIfMissing, ProblemList problems) =>
        Read(path, file, cureIfMissing, problems, at => StrictUtf8.GetString(File.ReadAllBytes(at)));

    private static string? Read(
        string path, string file, string cureIfMissing, ProblemList problems, Func<string, string> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(FileProblems.MissingFile(file, cureIfMissing));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && Directory.Exists(path))
        {
            problems.Add(FileProblems.FolderInsteadOfFile(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            problems.Add(FileProblems.UnreadableFile(file, e.Message.Replace(path, file, StringComparison.Ordinal)));
        }

        return null;
    }
}

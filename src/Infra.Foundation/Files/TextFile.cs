using System.Text;

namespace Infra.Foundation;

/// <summary>Reads files of UTF-8 text; what is anything else is a problem.</summary>
public static class TextFile
{
    /// <summary>UTF-8 without a byte order mark, in which a byte that is no text is an error.</summary>
    public static UTF8Encoding StrictUtf8 { get; } =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text of the file without its byte order mark; null, with a problem added, when there is none.
    /// </summary>
    /// <param name="file">The file as problems show it.</param>
    public static string? Read(string path, string file, string cureIfMissing, ProblemList problems) =>
        Read(path, file, cureIfMissing, problems, at => File.ReadAllText(at, StrictUtf8));

    /// <summary>The same, and a byte order mark is a part of the text: written again it is the same bytes.</summary>
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
            problems.Add(FileProblems.FolderInPlaceOfFile(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            problems.Add(FileProblems.UnreadableFile(file, e.Message.Replace(path, file, StringComparison.Ordinal)));
        }

        return null;
    }
}

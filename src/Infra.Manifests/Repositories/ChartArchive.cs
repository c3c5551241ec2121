using System.Formats.Tar;
using System.IO.Compression;

namespace Infra.Manifests;

/// <summary>Reads a packaged chart: a compressed archive with one folder.</summary>
internal static class ChartArchive
{
    // Helm's own limits are 100 MiB for a chart and 5 MiB for a file.
    private const long Largest = 200L * 1024 * 1024;

    /// <summary>The texts of the templates; none if the archive is damaged, because Helm reports that.</summary>
    public static IReadOnlyList<string> Texts(Stream archive)
    {
        var texts = new List<string>();
        try
        {
            using var tar = new TarReader(new GZipStream(archive, CompressionMode.Decompress));
            var size = 0L;
            while (tar.GetNextEntry() is { } entry)
            {
                size += entry.Length;
                if (size > Largest) return texts;
                if (entry.DataStream is null || !entry.Name.Contains("/templates/", StringComparison.Ordinal)) continue;
                using var reader = new StreamReader(entry.DataStream);
                texts.Add(reader.ReadToEnd());
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or FormatException)
        {
            return [];
        }

        return texts;
    }

    /// <summary>Writes the chart's files to the folder, without the archive's own folder.</summary>
    /// <exception cref="RenderException">The archive is damaged, too large, or leaves the folder.</exception>
    public static void Unpack(string file, string folder)
    {
        try
        {
            using var archive = File.OpenRead(file);
            using var tar = new TarReader(new GZipStream(archive, CompressionMode.Decompress));
            var size = 0L;
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) continue;
                size += entry.Length;
                var slash = entry.Name.IndexOf('/', StringComparison.Ordinal);
                var path = Path.GetFullPath(Path.Combine(folder, entry.Name[(slash + 1)..]));
                if (size > Largest || slash < 0 || path == folder || !SourceCheckout.IsInside(path, folder))
                    throw new RenderException($"'{Path.GetFileName(file)}' is not a packaged chart");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                entry.ExtractToFile(path, overwrite: true);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or FormatException)
        {
            throw new RenderException($"'{Path.GetFileName(file)}' cannot be read: {e.Message}");
        }
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Infra.Manifests;

/// <summary>
/// A folder with the results of earlier runs. Only the user can read it, and each result is checked by its digest when
/// it is read. Secrets in it are masked.
/// </summary>
public sealed class RenderCache
{
    // Changes whenever the same input would be stored in another way.
    private const string Format = "2";

    // The unpacked charts and the files of revisions are beside the results.
    private static readonly string[] FolderKinds = ["charts", "trees"];

    private readonly string _folder;

    private readonly CacheUse _use;

    private RenderCache(string folder, CacheUse use) => (_folder, _use) = (folder, use);

    /// <summary>
    /// Opens the folder, or creates it. Deletes the results, charts and revisions that no run has used for 30 days.
    /// </summary>
    /// <param name="root">The cache folder of the program.</param>
    /// <param name="clock">Tells which results are old.</param>
    public static RenderCache Open(string root, TimeProvider clock)
    {
        var folder = Path.Combine(root, "renders");
        CreatePrivate(root);
        CreatePrivate(folder);
        var cache = new RenderCache(folder, new(clock));
        cache.Clean(root);
        return cache;
    }

    /// <summary>
    /// The key for the digests that replace secrets: random, and the same for every run with this cache.
    /// </summary>
    public byte[] ReadMaskKey()
    {
        const int length = 32;
        var file = Path.Combine(_folder, "mask-key");
        if (!File.Exists(file)) WriteWhole(file, RandomNumberGenerator.GetBytes(length));
        var key = File.ReadAllBytes(file);
        if (key.Length == length) return key;
        WriteWhole(file, RandomNumberGenerator.GetBytes(length));
        return File.ReadAllBytes(file);
    }

    /// <summary>The digest and JSON of a stored result; null if there is none or if it is damaged.</summary>
    internal (string Digest, ReadOnlyMemory<byte> Json)? Read(string key)
    {
        var file = PathOf(key);
        try
        {
            var stored = File.ReadAllBytes(file);
            var end = stored.AsSpan().IndexOf((byte)'\n');
            if (end < 0) return null;
            var (digest, json) = (Encoding.UTF8.GetString(stored, 0, end), stored.AsMemory(end + 1));
            if (DigestOf(json.Span) != digest) return null;
            _use.Mark(file);
            return (digest, json);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Stores a result. A full disk or a missing right only means that it is rendered again.</summary>
    internal void Write(string key, string digest, byte[] json)
    {
        try
        {
            WriteWhole(PathOf(key), [.. Encoding.UTF8.GetBytes($"{digest}\n"), .. json]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    internal static string DigestOf(string text) => DigestOf(Encoding.UTF8.GetBytes(text));

    internal static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static string DigestOf(string file, byte[] bytes) =>
        $"{Path.GetFileNameWithoutExtension(file)}-{DigestOf(bytes)}";

    private string PathOf(string key)
    {
        var name = DigestOf($"{Format}\n{key}");
        return Path.Combine(_folder, name[..2], name);
    }

    private static void WriteWhole(string file, byte[] bytes)
    {
        CreatePrivate(Path.GetDirectoryName(file)!);
        var next = $"{file}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(next, options)) stream.Write(bytes);
        File.Move(next, file, overwrite: true);
    }

    private static void CreatePrivate(string folder)
    {
        if (Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else
        {
            Directory.CreateDirectory(
                folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Clean(string root)
    {
        var mark = Path.Combine(_folder, "cleaned");
        try
        {
            if (File.Exists(mark) && _use.IsRecent(mark)) return;
            File.WriteAllText(mark, "");
            _use.Mark(mark);
            foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
            {
                if (Path.GetDirectoryName(file) != _folder && _use.IsUnused(file))
                    File.Delete(file);
            }

            var entries = FolderKinds
                .Select(kind => Path.Combine(root, kind))
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateFileSystemEntries)
                .Where(_use.IsUnused);
            foreach (var unused in entries)
            {
                if (Directory.Exists(unused)) Directory.Delete(unused, recursive: true);
                else File.Delete(unused);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another run may clean at the same time.
        }
    }
}

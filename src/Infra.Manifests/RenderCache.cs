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

    private static readonly TimeSpan Unused = TimeSpan.FromDays(30);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromDays(1);

    private readonly string _folder;

    private readonly TimeProvider _clock;

    private RenderCache(string folder, TimeProvider clock) => (_folder, _clock) = (folder, clock);

    /// <summary>Opens the folder, or creates it. Deletes results that no run has used for 30 days.</summary>
    /// <param name="root">The cache folder of the program.</param>
    /// <param name="clock">Tells which results are old.</param>
    public static RenderCache Open(string root, TimeProvider clock)
    {
        var folder = Path.Combine(root, "renders");
        CreatePrivate(root);
        CreatePrivate(folder);
        var cache = new RenderCache(folder, clock);
        cache.Clean();
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
            if (AgeOf(file) > BetweenCleanings)
                File.SetLastWriteTimeUtc(file, _clock.GetUtcNow().UtcDateTime);
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

    private TimeSpan AgeOf(string file) => _clock.GetUtcNow() - File.GetLastWriteTimeUtc(file);

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

    private void Clean()
    {
        var mark = Path.Combine(_folder, "cleaned");
        try
        {
            if (File.Exists(mark) && AgeOf(mark) < BetweenCleanings) return;
            File.WriteAllText(mark, "");
            File.SetLastWriteTimeUtc(mark, _clock.GetUtcNow().UtcDateTime);
            foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
            {
                if (Path.GetDirectoryName(file) != _folder && AgeOf(file) > Unused)
                    File.Delete(file);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another run may clean at the same time.
        }
    }
}

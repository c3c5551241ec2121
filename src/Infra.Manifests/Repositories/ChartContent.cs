using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Manifests;

/// <summary>What a folder contains, as far as rendering it depends on that.</summary>
/// <param name="Digest">A SHA-256 in hexadecimal of all paths and contents.</param>
/// <param name="IsRandom">True if a template uses a function whose result differs from run to run.</param>
/// <param name="HasClock">True if a template uses the time.</param>
public sealed partial record ChartContent(string Digest, bool IsRandom, bool HasClock)
{
    /// <summary>Reads all files of the folder and of the packaged charts in it.</summary>
    public static ChartContent Read(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (isRandom, hasClock) = (false, false);
        var files = FolderFiles.All(folder)
            .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Where(file => !file.Path.StartsWith(".git/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        foreach (var (file, path) in files)
        {
            var bytes = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
            foreach (var text in TemplatesIn(path, bytes))
            {
                isRandom = isRandom || RandomFunction().IsMatch(text);
                hasClock = hasClock || ClockFunction().IsMatch(text);
            }
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), isRandom, hasClock);
    }

    private static IReadOnlyList<string> TemplatesIn(string path, byte[] bytes)
    {
        if (path.EndsWith(".tgz", StringComparison.Ordinal))
        {
            using var stream = new MemoryStream(bytes);
            return ChartArchive.Texts(stream);
        }

        return path.Contains("templates/", StringComparison.Ordinal) ? [Encoding.UTF8.GetString(bytes)] : [];
    }

    [GeneratedRegex(
        @"\b(rand(AlphaNum|Alpha|Numeric|Ascii|Bytes|Int)|gen(PrivateKey|CA|SelfSignedCert|SignedCert)(WithKey)?"
            + @"|uuidv4|htpasswd|bcrypt|encryptAES|shuffle)\b")]
    private static partial Regex RandomFunction();

    // `now`, and functions that use the time if they get none. A word in a comment only costs a second rendering.
    [GeneratedRegex(@"\{\{[^}]*\b(now|ago)\b")]
    private static partial Regex ClockFunction();
}

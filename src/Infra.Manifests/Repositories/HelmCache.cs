using System.Text.RegularExpressions;

namespace Infra.Manifests;

/// <summary>Helm's own cache of downloaded charts.</summary>
internal static partial class HelmCache
{
    /// <summary>The folder with packaged charts, which Helm 3 and `helm pull --destination` write to.</summary>
    public static string Folder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("HELM_REPOSITORY_CACHE") is { Length: > 0 } own) return own;
            if (Environment.GetEnvironmentVariable("HELM_CACHE_HOME") is { Length: > 0 } helm)
                return Path.Combine(helm, "repository");
            if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache)
                return Path.Combine(cache, "helm", "repository");
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsWindows()) return Path.Combine(Path.GetTempPath(), "helm", "repository");
            return OperatingSystem.IsMacOS()
                ? Path.Combine(home, "Library", "Caches", "helm", "repository")
                : Path.Combine(home, ".cache", "helm", "repository");
        }
    }

    /// <summary>The packaged chart; null if it is not there, or if the version is a range.</summary>
    public static string? Find(string name, string version)
    {
        if (!ExactVersion().IsMatch(version)) return null;
        var file = Path.Combine(Folder, $"{name}-{version}.tgz");
        return File.Exists(file) ? file : null;
    }

    /// <summary>True for a version such as `1.2.3` or `v1.2.3-rc.1+build`.</summary>
    public static bool IsExact(string version) => ExactVersion().IsMatch(version);

    [GeneratedRegex(@"^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$")]
    private static partial Regex ExactVersion();
}

using System.Collections.Immutable;

namespace Infra.Manifests;

/// <summary>The files that a source can read.</summary>
/// <param name="Root">The full path of the checkout of the source's repository.</param>
/// <param name="References">
/// The full path of the checkout behind each `ref` of the Application's other sources, by the ref's name without `$`.
/// </param>
public sealed record SourceCheckout(string Root, ImmutableSortedDictionary<string, string> References)
{
    /// <summary>The full path of the source's folder.</summary>
    /// <exception cref="RenderException">The path leaves the repository.</exception>
    public string FolderOf(ApplicationSource source)
    {
        if (source.Path is "") return Path.GetFullPath(Root);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(Root, source.Path)));
        return !Path.IsPathRooted(source.Path) && IsInside(folder, Root)
            ? folder
            : throw new RenderException($"{source.Path}: app path is outside root");
    }

    /// <summary>True if the path is the root or below it.</summary>
    internal static bool IsInside(string path, string root)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        return path == full || path.StartsWith(full + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}

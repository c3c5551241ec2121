using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>The texts in a folder.</summary>
/// <param name="Folder">The folder, as the user wrote it.</param>
/// <param name="Texts">The texts by path relative to the folder, with '/' as separator, in ordinal order.</param>
public sealed record SourceTree(string Folder, ImmutableSortedDictionary<string, string> Texts)
{
    internal string FileOf(string path) => Folder == "." ? path : $"{Folder}/{path}";

    internal Position PositionOf(string path, int line) => new(FileOf(path), line);
}

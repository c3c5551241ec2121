using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>The texts of a folder by their paths in it, with '/', in ordinal order.</summary>
public sealed record SourceTree(string Folder, ImmutableSortedDictionary<string, string> Texts)
{
    internal string FileOf(string path) => Folder == "." ? path : $"{Folder}/{path}";

    internal Position PositionOf(string path, int line) => new(FileOf(path), line);
}

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
    public string FolderOf(ApplicationSource source) =>
        Path.GetFullPath(source.Path is "" ? Root : Path.Combine(Root, source.Path));
}

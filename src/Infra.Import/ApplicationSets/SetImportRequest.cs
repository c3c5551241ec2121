using System.Collections.Immutable;
using Infra.Model.Desired;

namespace Infra.Import;

/// <summary>The user's request. Paths are as the user wrote them.</summary>
public sealed record SetImportRequest
{
    /// <summary>Files with ApplicationSets, or folders of such files.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The recorded inventory with the clusters to compare for.</summary>
    public required string Inventory { get; init; }

    /// <summary>The rules of the stack that takes over the sets.</summary>
    public required StackRules Rules { get; init; }

    /// <summary>The folder of the new project.</summary>
    public required string NewFolder { get; init; }

    /// <summary>
    /// The values repository's folder as the old tool last rendered it. Its files become inline values, from templates
    /// that the new folder already has. Null if the values stay in the repository.
    /// </summary>
    public string? Rendered { get; init; }

    /// <summary>The bundle for sets that no bundle label selects; null if such a set is a problem.</summary>
    public string? Bundle { get; init; }
}

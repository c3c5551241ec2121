using System.Collections.Immutable;
using Infra.Model.Desired;

namespace Infra.Import;

/// <summary>What a person asked for; paths are as they were written.</summary>
public sealed record SetImportRequest
{
    /// <summary>Files of ApplicationSets, or folders of them.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The recorded inventory whose clusters the sets are compared over.</summary>
    public required string Inventory { get; init; }

    public required StackRules Rules { get; init; }

    public required string NewFolder { get; init; }

    /// <summary>
    /// The folder of the values repository as the old tool rendered it last: its files are delivered inline, from
    /// templates that are in the new folder already. Absent: the values stay in the repository.
    /// </summary>
    public string? Rendered { get; init; }

    /// <summary>The bundle of sets that no bundle's label selects; absent: such a set is a problem.</summary>
    public string? Bundle { get; init; }
}

namespace Infra.Model.Values;

/// <summary>The parsed files of a stack's settings. A missing file is an empty layer.</summary>
public sealed record SettingsFiles
{
    /// <summary>No files.</summary>
    public static SettingsFiles None { get; } = new()
    {
        Defaults = SettingsLayer.Empty,
        Environment = SettingsLayer.Empty,
        Clusters = [],
    };

    /// <summary>The layer `stacks/settings.yaml`, for all stacks.</summary>
    public required SettingsLayer Defaults { get; init; }

    /// <summary>The layer of the stack's environment.</summary>
    public required SettingsLayer Environment { get; init; }

    /// <summary>The files of clusters.</summary>
    public required IReadOnlyList<ClusterFile> Clusters { get; init; }

    /// <summary>
    /// True if a layer that all clusters share has an error, so the merged settings cannot be checked.
    /// </summary>
    public bool LacksLayer { get; init; }

    /// <summary>The clusters whose file has an error, so their settings cannot be checked.</summary>
    public IReadOnlyCollection<string> BrokenClusters { get; init; } = [];

    /// <summary>Null if there is no schema to check against.</summary>
    public SettingsSchema? Schema { get; init; }
}

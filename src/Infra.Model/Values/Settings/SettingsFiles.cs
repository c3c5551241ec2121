namespace Infra.Model.Values;

/// <summary>The texts that settings come from, as the rim read them; an absent file is an empty layer.</summary>
public sealed record SettingsFiles
{
    public static SettingsFiles None { get; } = new()
    {
        Defaults = SettingsLayer.Empty,
        Environment = SettingsLayer.Empty,
        Clusters = [],
    };

    public required SettingsLayer Defaults { get; init; }

    public required SettingsLayer Environment { get; init; }

    public required IReadOnlyList<ClusterFile> Clusters { get; init; }

    /// <summary>
    /// Whether a layer of all clusters cannot be used, so that nothing can be said of what the layers give together.
    /// </summary>
    public bool LacksLayer { get; init; }

    /// <summary>The clusters whose file cannot be used, so that nothing can be said of their settings.</summary>
    public IReadOnlyCollection<string> BrokenClusters { get; init; } = [];

    /// <summary>Absent where there is nothing to check.</summary>
    public SettingsSchema? Schema { get; init; }
}

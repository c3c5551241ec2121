namespace Infra.Model.Values;

/// <summary>The files of one chart in a checkout of the service catalog.</summary>
public sealed record ChartFiles
{
    /// <summary>The chart's folder as the user named it, for problems.</summary>
    public required string Folder { get; init; }

    /// <summary>The text of Chart.yaml; null if the file does not exist.</summary>
    public required string? Definition { get; init; }

    /// <summary>The text of values.yaml; null if the file does not exist.</summary>
    public required string? Values { get; init; }

    /// <summary>The path of Chart.yaml, for problems.</summary>
    public string DefinitionFile => $"{Folder}/Chart.yaml";

    /// <summary>The path of values.yaml, for problems.</summary>
    public string ValuesFile => $"{Folder}/values.yaml";
}

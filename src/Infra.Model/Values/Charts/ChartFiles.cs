namespace Infra.Model.Values;

/// <summary>The files of one chart in a checkout of the service catalog; a file that is not there is null.</summary>
public sealed record ChartFiles
{
    /// <summary>The chart's folder as the person named it, for problems.</summary>
    public required string Folder { get; init; }

    public required string? Definition { get; init; }

    public required string? Values { get; init; }

    public string DefinitionFile => $"{Folder}/Chart.yaml";

    public string ValuesFile => $"{Folder}/values.yaml";
}

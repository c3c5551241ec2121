using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>One umbrella chart of the service catalog, with the place where Argo CD installs it in each cluster.</summary>
public sealed record Component
{
    /// <summary>The file name of a template of values, in the chart's folder under `stacks/templates`.</summary>
    public const string ValuesTemplate = "values.yaml.j2";

    public required ComponentName Name { get; init; }

    public required BundleName Bundle { get; init; }

    /// <summary>The chart's folder in the service catalog's repository, such as `monitoring/grafana`.</summary>
    public required string ChartPath { get; init; }

    public string TemplateName => $"{ChartPath}/{ValuesTemplate}";

    public required string Namespace { get; init; }

    /// <summary>Helm's release name: at most 53 characters, which Helm enforces.</summary>
    public required string ReleaseName { get; init; }

    /// <summary>The catalog's version that first had this component, for people.</summary>
    public required string Since { get; init; }

    /// <summary>Argo CD sync options, `Key=value`, in the order of the file.</summary>
    public required ImmutableArray<string> SyncOptions { get; init; }

    /// <summary>How often Argo CD retries a failed sync.</summary>
    public required int RetryLimit { get; init; }
}

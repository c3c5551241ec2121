using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Templating;

namespace Infra.Import;

/// <summary>What a person asked for; paths are as they were written.</summary>
public sealed record ImportRequest
{
    public required OldTool Tool { get; init; }

    public required string Config { get; init; }

    public required string Templates { get; init; }

    public required string Output { get; init; }

    public required StackName Stack { get; init; }

    public required string NewFolder { get; init; }

    /// <summary>The environment variables that templates may read, by the filter getenv.</summary>
    public ImmutableDictionary<string, string> EnvironmentVariables { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The day of the old tool's last run, which its templates see as `timestamp`.</summary>
    public string Timestamp { get; init; } = "";

    /// <summary>Absent where the old tool has none.</summary>
    public string? Schema { get; init; }

    public string? SchemaFolder { get; init; }
}

public enum OldTool
{
    Python,
    Yart,
}

internal static class OldToolFacts
{
    public static TemplateDialect Dialect(this OldTool tool) =>
        tool is OldTool.Yart ? TemplateDialect.Yart : TemplateDialect.Jinja;
}

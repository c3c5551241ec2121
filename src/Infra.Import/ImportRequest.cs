using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Templating;

namespace Infra.Import;

/// <summary>The user's request. Paths are as the user wrote them.</summary>
public sealed record ImportRequest
{
    /// <summary>The tool that rendered the old output.</summary>
    public required OldTool Tool { get; init; }

    /// <summary>The old tool's configuration file.</summary>
    public required string Config { get; init; }

    /// <summary>The folder of the old templates.</summary>
    public required string Templates { get; init; }

    /// <summary>The folder of the old output.</summary>
    public required string Output { get; init; }

    /// <summary>The stack that the clusters belong to in the new layout.</summary>
    public required StackName Stack { get; init; }

    /// <summary>The folder for the new layout.</summary>
    public required string NewFolder { get; init; }

    /// <summary>The environment variables that templates may read with the filter `getenv`, by name.</summary>
    public ImmutableDictionary<string, string> EnvironmentVariables { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The date of the old tool's last run, which templates see as `timestamp`; empty if unknown.</summary>
    public string Timestamp { get; init; } = "";

    /// <summary>The old JSON schema; null if the old tool has none.</summary>
    public string? Schema { get; init; }

    /// <summary>The folder of the schema's referenced files; null if there is none.</summary>
    public string? SchemaFolder { get; init; }
}

/// <summary>The tools whose projects can be imported.</summary>
public enum OldTool
{
    /// <summary>The Python templater.</summary>
    Python,

    /// <summary>YART.</summary>
    Yart,
}

internal static class OldToolFacts
{
    public static TemplateDialect Dialect(this OldTool tool) =>
        tool is OldTool.Yart ? TemplateDialect.Yart : TemplateDialect.Jinja;
}

using System.Collections.Immutable;

namespace Infra.Templating;

/// <summary>How templates are read and rendered. The defaults are Jinja's, but for <see cref="Undefined"/>.</summary>
public sealed record TemplateOptions
{
    public static TemplateOptions Default { get; } = new();

    public TemplateDialect Dialect { get; init; } = TemplateDialect.Jinja;

    public UndefinedMode Undefined { get; init; } = UndefinedMode.Strict;

    /// <summary>Removes the line break after a block tag.</summary>
    public bool TrimBlocks { get; init; }

    /// <summary>Removes blanks from the start of a line to a block tag.</summary>
    public bool LstripBlocks { get; init; }

    /// <summary>Keeps the last line break of a template, which Jinja drops.</summary>
    public bool KeepTrailingNewline { get; init; }

    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;

    /// <summary>All that the filter getenv can see. The engine never reads the environment itself.</summary>
    public ImmutableDictionary<string, string> EnvironmentVariables { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
}

using System.Collections.Immutable;

namespace Infra.Templating;

/// <summary>
/// How templates are parsed and rendered. The defaults are Jinja's, except for <see cref="Undefined"/>.
/// </summary>
public sealed record TemplateOptions
{
    /// <summary>The default options.</summary>
    public static TemplateOptions Default { get; } = new();

    /// <summary>The template language; Jinja by default.</summary>
    public TemplateDialect Dialect { get; init; } = TemplateDialect.Jinja;

    /// <summary>How undefined values behave; strict by default.</summary>
    public UndefinedMode Undefined { get; init; } = UndefinedMode.Strict;

    /// <summary>True to remove the line break after a block tag.</summary>
    public bool TrimBlocks { get; init; }

    /// <summary>True to remove spaces between the start of a line and a block tag.</summary>
    public bool LstripBlocks { get; init; }

    /// <summary>True to keep the final line break of a template, which Jinja removes.</summary>
    public bool KeepTrailingNewline { get; init; }

    /// <summary>The limits of compiling and rendering.</summary>
    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;

    /// <summary>
    /// The only variables that the filter getenv can read. The engine never reads the process environment.
    /// </summary>
    public ImmutableDictionary<string, string> EnvironmentVariables { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
}

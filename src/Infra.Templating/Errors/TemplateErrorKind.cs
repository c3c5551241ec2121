namespace Infra.Templating;

/// <summary>What kind of error it is. A caller can choose its exit code by it.</summary>
public enum TemplateErrorKind
{
    /// <summary>The text is not a valid template. Found during compilation.</summary>
    Syntax,

    /// <summary>The template uses a feature that this engine does not support. Found during compilation.</summary>
    Unsupported,

    /// <summary>A name, key or attribute is not in the data.</summary>
    Undefined,

    /// <summary>A value has the wrong type for the operation.</summary>
    Value,

    /// <summary>A limit of <see cref="TemplateLimits"/> was reached.</summary>
    Limit,

    /// <summary>
    /// An included, imported or extended template does not exist, or its name leaves the templates' folder.
    /// </summary>
    Template,

    /// <summary>The template reads an environment variable that the caller does not provide.</summary>
    EnvironmentVariable,
}

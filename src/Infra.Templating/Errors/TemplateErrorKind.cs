namespace Infra.Templating;

/// <summary>What kind of rule a template broke; a caller may choose its exit code by it.</summary>
public enum TemplateErrorKind
{
    /// <summary>The text is no template: found when it is compiled.</summary>
    Syntax,

    /// <summary>
    /// The text is a template, but uses something that this engine does not have: found when it is compiled.
    /// </summary>
    Unsupported,

    /// <summary>A name, key or attribute that the data do not have was used.</summary>
    Undefined,

    /// <summary>A value is of the wrong kind for what is done with it.</summary>
    Value,

    /// <summary>A bound of <see cref="TemplateLimits"/> was reached.</summary>
    Limit,

    /// <summary>
    /// A template that is included, imported or extended does not exist or has a name that leaves the root.
    /// </summary>
    Template,

    /// <summary>An environment variable that the caller did not hand in was asked for.</summary>
    EnvironmentVariable,
}

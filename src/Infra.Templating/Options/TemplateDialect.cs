namespace Infra.Templating;

/// <summary>
/// Whose templates these are: it decides how values print and what an attribute of an undefined value is.
/// </summary>
public enum TemplateDialect
{
    /// <summary>Jinja2 for Python: True, False, None, ['a', 'b'].</summary>
    Jinja,

    /// <summary>
    /// YART (Jinjava): true, false, nothing for null, [a, b], {a=1}; an attribute of an undefined value is undefined
    /// too.
    /// </summary>
    Yart,
}

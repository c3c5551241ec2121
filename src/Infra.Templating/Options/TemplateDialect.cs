namespace Infra.Templating;

/// <summary>
/// The template language. It decides how values are printed and what an attribute of an undefined value is.
/// </summary>
public enum TemplateDialect
{
    /// <summary>Jinja2 for Python: True, False, None, ['a', 'b'].</summary>
    Jinja,

    /// <summary>
    /// YART (Jinjava): true, false, nothing for null, [a, b], {a=1}. An attribute of an undefined value is undefined.
    /// </summary>
    Yart,
}

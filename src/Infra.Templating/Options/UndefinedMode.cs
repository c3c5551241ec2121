namespace Infra.Templating;

/// <summary>What happens when a name, key or attribute is not in the data.</summary>
public enum UndefinedMode
{
    /// <summary>
    /// It is an error to print it, loop over it or convert it to text. Conditions, tests and the filter default accept
    /// it.
    /// </summary>
    Strict,

    /// <summary>
    /// Jinja's default: it prints nothing and loops zero times. Reading an attribute of it is an error.
    /// </summary>
    Lenient,
}

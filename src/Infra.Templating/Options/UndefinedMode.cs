namespace Infra.Templating;

/// <summary>What becomes of a name, key or attribute that the data do not have.</summary>
public enum UndefinedMode
{
    /// <summary>
    /// An error where it would be printed, looped over, or turned into text; free in conditions, in tests and in the
    /// filter default.
    /// </summary>
    Strict,

    /// <summary>As Jinja's own default: prints nothing, loops zero times; an attribute of it is an error.</summary>
    Lenient,
}

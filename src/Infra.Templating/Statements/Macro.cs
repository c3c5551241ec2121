namespace Infra.Templating;

/// <summary>A macro as written: its parameters, body, and the names beyond the parameters that its body uses.</summary>
internal sealed class Macro(string name, Template template, Unit unit, MacroParameter[] parameters)
{
    public string Name => name;

    public Template Template => template;

    public Unit Unit => unit;

    public MacroParameter[] Parameters => parameters;

    /// <summary>Whether it is the body of a call block, which has no name that a template can see.</summary>
    public bool IsCaller { get; init; }

    public Statement[] Body { get; set; } = [];

    /// <summary>The slots of caller, varargs and kwargs; null when the body does not use the name.</summary>
    public int? Caller { get; set; }

    public int? Varargs { get; set; }

    public int? Kwargs { get; set; }

    /// <summary>Whether caller is a parameter of the macro's own.</summary>
    public bool HasCallerParameter => Array.Exists(parameters, parameter => parameter.Name == "caller");
}

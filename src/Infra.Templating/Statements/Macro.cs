namespace Infra.Templating;

/// <summary>A macro as written: its parameters, its body, and the special names that its body uses.</summary>
internal sealed class Macro(string name, Template template, Unit unit, MacroParameter[] parameters)
{
    public string Name => name;

    public Template Template => template;

    public Unit Unit => unit;

    public MacroParameter[] Parameters => parameters;

    /// <summary>True if it is the body of a call block, which has no name.</summary>
    public bool IsCaller { get; init; }

    public Statement[] Body { get; set; } = [];

    /// <summary>The slots of caller, varargs and kwargs; null if the body does not use the name.</summary>
    public int? Caller { get; set; }

    public int? Varargs { get; set; }

    public int? Kwargs { get; set; }

    /// <summary>True if the macro declares a parameter named `caller`.</summary>
    public bool HasCallerParameter => Array.Exists(parameters, parameter => parameter.Name == "caller");
}

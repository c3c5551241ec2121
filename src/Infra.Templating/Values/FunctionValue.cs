namespace Infra.Templating;

/// <summary>A function that the engine brings.</summary>
internal sealed class FunctionValue(string name, Func<Run, Arguments, TemplateValue> body) : CallableValue(name)
{
    public override TemplateValue Call(Frame caller, Arguments arguments) => body(caller.Run, arguments);
}

namespace Infra.Templating;

/// <summary>A built-in function.</summary>
internal sealed class FunctionValue(string name, Func<Budget, Arguments, TemplateValue> body) : CallableValue(name)
{
    public override TemplateValue Call(Budget budget, Arguments arguments) => body(budget, arguments);
}

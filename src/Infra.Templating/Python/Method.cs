namespace Infra.Templating;

/// <summary>A method of one of Python's types.</summary>
/// <typeparam name="T">The type that has the method.</typeparam>
internal sealed class Method<T>(string name, string parameters, Func<Budget, T, TemplateValue?[], TemplateValue> body)
    where T : TemplateValue
{
    private readonly Signature _signature = new(parameters);

    public string Name => name;

    public TemplateValue Bind(T self) => new Bound(this, self);

    private sealed class Bound(Method<T> method, T self) : CallableValue(method.Name)
    {
        public override TemplateValue Call(Budget budget, Arguments arguments) =>
            method.Invoke(budget, self, arguments);
    }

    private TemplateValue Invoke(Budget budget, T self, Arguments arguments) =>
        body(budget, self, _signature.Bind(arguments, $"'{name}'"));
}

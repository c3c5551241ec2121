namespace Infra.Templating;

/// <summary>A value that can be called.</summary>
internal abstract class CallableValue(string name) : TemplateValue
{
    public string Name { get; } = name;

    internal override string TypeName => "function";

    public abstract TemplateValue Call(Frame caller, Arguments arguments);

    // Python prints an address here, which no two runs share.
    internal override void WriteRepr(TextBuilder text, Run run) =>
        throw Errors.Value($"'{Name}' is a function or method and cannot be printed. Call it: '{Name}()'.");

    internal override int Hash(Run? run) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

namespace Infra.Templating;

/// <summary>A value that can be called.</summary>
internal abstract class CallableValue(string name) : TemplateValue
{
    public string Name { get; } = name;

    internal override string TypeName => "function";

    internal override bool IsCallable => true;

    public abstract TemplateValue Call(Budget budget, Arguments arguments);

    // Python prints a memory address here, which differs between runs.
    internal override void WriteRepr(TextBuilder text, Budget budget) =>
        throw Errors.Value($"'{Name}' is a function or method and cannot be printed. Call it: '{Name}()'.");

    internal override int Hash(Budget? budget) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>An [Output] property of a resource class.</summary>
internal abstract class OutputProperty(string name, string context, Type valueType)
{
    public string Name => name;

    /// <summary>Sets the property to an output without a value and hands out the side that gives it one.</summary>
    public abstract IOutputPromise Initialize(Resource resource);

    public object? Convert(object? value, Action<string> warn) =>
        OutputConverter.Of(valueType).Convert(value, context, warn);
}

internal sealed class OutputProperty<TResource, TValue>(string name, string context, MethodInfo setter)
    : OutputProperty(name, context, typeof(TValue))
    where TResource : Resource
{
    private readonly Action<TResource, Output<TValue>> _set =
        setter.CreateDelegate<Action<TResource, Output<TValue>>>();

    public override IOutputPromise Initialize(Resource resource)
    {
        var promise = Output<TValue>.Promise();
        _set((TResource)resource, promise);
        return promise;
    }
}

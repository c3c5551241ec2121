using System.Collections.Immutable;
using Pulumi;

namespace StandIns.Tests.Wire;

/// <summary>A resource of no provider in particular, with one property.</summary>
internal sealed class Thing : CustomResource
{
    public Thing(string name, Input<string>? value = null, CustomResourceOptions? options = null)
        : this(name, ("value", (value ?? "value").ToOutput()), options)
    {
    }

    public Thing(string name, (string Key, object? Value) property, CustomResourceOptions? options = null)
        : base("demo:index:Thing", name, Args(property), options)
    {
    }

    [Output("value")]
    public Output<string> Value { get; private set; } = null!;

    /// <summary>Whatever the provider answers.</summary>
    [Output("tree")]
    public Output<ImmutableDictionary<string, object?>> Tree { get; private set; } = null!;

    private static DictionaryResourceArgs Args((string Key, object? Value) property) =>
        new(ImmutableDictionary<string, object?>.Empty.Add(property.Key, property.Value));
}

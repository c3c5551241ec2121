using Pulumi;

namespace StandIns.Tests.Wire;

/// <summary>A resource without a specific provider.</summary>
internal sealed class Thing : CustomResource
{
    public Thing(string name, Input<string>? value = null, CustomResourceOptions? options = null)
        : this(name, new ThingArgs { Value = value ?? "value" }, options)
    {
    }

    public Thing(string name, ThingArgs args, CustomResourceOptions? options = null)
        : base("demo:index:Thing", name, args, options)
    {
    }
}

internal sealed class ThingArgs : ResourceArgs
{
    [Input("value")]
    public Input<string>? Value { get; set; }

    /// <summary>Any value that can be sent.</summary>
    [Input("tree")]
    public Input<object>? Tree { get; set; }
}

using System.Collections.Immutable;
using Pulumi;

namespace StandIns.Tests.Testing;

internal sealed class Widget : CustomResource
{
    public Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
        : base("test:index:Widget", name, args, options)
    {
    }

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("count")]
    public Output<int> Count { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>> Tags { get; private set; } = null!;

    [Output]
    public Output<string> Unnamed { get; private set; } = null!;
}

internal sealed class WidgetArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("nested")]
    public Input<object>? Nested { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}

internal sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null)
        : base("test:index:Group", name, options)
    {
    }

    public void Finish(Output<string> output) => RegisterOutputs(new Dictionary<string, object?> { ["out"] = output });
}

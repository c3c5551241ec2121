using Pulumi;

namespace StandIns.Tests.Testing;

internal sealed class Widget : CustomResource
{
    public Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
        : base("test:index:Widget", name, args, options)
    {
    }
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
        : base("test:index:Group", name, options) => RegisterOutputs();
}

namespace Pulumi;

/// <summary>A former identity of the resource: the parts that differ from its current one.</summary>
public sealed class Alias
{
    public Input<string>? Type { get; set; }
}

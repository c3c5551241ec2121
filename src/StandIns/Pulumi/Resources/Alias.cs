namespace Pulumi;

/// <summary>What was different of the resource before.</summary>
public sealed class Alias
{
    public Input<string>? Type { get; set; }
}

namespace Pulumi;

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class InputAttribute : Attribute
{
    public InputAttribute(string name, bool required = false, bool json = false)
    {
        Name = name;
        IsRequired = required;
        IsJson = json;
    }

    internal string Name { get; }

    internal bool IsRequired { get; }

    /// <summary>True if the value is sent as JSON text.</summary>
    internal bool IsJson { get; }
}

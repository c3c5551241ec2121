namespace Pulumi;

[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    public OutputAttribute(string? name = null) => Name = name;

    /// <summary>Null stands for the property's own name, unchanged.</summary>
    public string? Name { get; }
}

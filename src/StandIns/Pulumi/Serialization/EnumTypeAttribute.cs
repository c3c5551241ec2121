namespace Pulumi;

/// <summary>Marks a struct as an open enumeration, which converts explicitly to and from a string or double.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;

namespace Pulumi;

/// <summary>The struct is an open enumeration: explicitly convertible to and made from a string or double.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;

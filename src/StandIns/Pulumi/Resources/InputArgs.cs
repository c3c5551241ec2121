namespace Pulumi;

/// <summary>Its inputs are the properties and fields with an <see cref="InputAttribute"/>, private ones too.</summary>
public abstract class InputArgs;

namespace Pulumi;

/// <summary>
/// Inputs are the properties and fields with an <see cref="InputAttribute"/>, including private ones.
/// </summary>
public abstract class InputArgs;

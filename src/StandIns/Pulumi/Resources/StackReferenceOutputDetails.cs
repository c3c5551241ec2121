namespace Pulumi;

/// <summary>One output of another stack: in the one property if it's secret, in the other if not.</summary>
public sealed class StackReferenceOutputDetails
{
    public object? Value { get; set; }

    public object? SecretValue { get; set; }
}

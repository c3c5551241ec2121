namespace Infra.Changes.Generators;

/// <summary>Go's comparisons of texts, booleans and numbers. Only values of the same type can be compared.</summary>
internal static class GoComparison
{
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (string or bool or long or double, string or bool or long or double) when left.GetType() == right.GetType() =>
            left.Equals(right),
        (null, _) or (_, null) => throw new UnsupportedFormException("a comparison with nothing"),
        (string or bool or long or double, string or bool or long or double) =>
            throw new ArgoCDException("incompatible types for comparison"),
        _ => throw new ArgoCDException("non-comparable type"),
    };

    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (long a, long b) => a.CompareTo(b),
        (double a, double b) => a.CompareTo(b),
        (null, _) or (_, null) => throw new UnsupportedFormException("a comparison with nothing"),
        _ => throw new ArgoCDException("incompatible types for comparison"),
    };
}

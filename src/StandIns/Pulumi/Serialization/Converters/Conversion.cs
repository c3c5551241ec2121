namespace Pulumi.Serialization;

/// <summary>A converted value (null standing for the type's default), or why there's none.</summary>
internal readonly record struct Conversion(object? Value, string? Error)
{
    public static Conversion To(object? value) => new(value, null);

    public static Conversion Failed(string error) => new(null, error);

    public static Conversion Mismatch(string expected, object value, string context) =>
        Failed($"Expected {expected} but got {value.GetType().FullName} deserializing {context}");
}

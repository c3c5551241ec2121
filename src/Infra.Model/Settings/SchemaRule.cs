using System.Globalization;
using NJsonSchema.Validation;

namespace Infra.Model;

/// <summary>Says in words which rule of the schema a value breaks.</summary>
internal static class SchemaRule
{
    public static string Broken(ValidationError error, YamlNode value) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => "is missing",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "is an unknown key",
        ValidationErrorKind.StringExpected => $"is {Shown(value)}, where text belongs",
        ValidationErrorKind.IntegerExpected => $"is {Shown(value)}, where a whole number belongs",
        ValidationErrorKind.NumberExpected => $"is {Shown(value)}, where a number belongs",
        ValidationErrorKind.BooleanExpected => $"is {Shown(value)}, where true or false belongs",
        ValidationErrorKind.ObjectExpected => $"is {Shown(value)}, where a map belongs",
        ValidationErrorKind.ArrayExpected => $"is {Shown(value)}, where a list belongs",
        ValidationErrorKind.PatternMismatch => $"is {Shown(value)}, which does not match '{error.Schema.Pattern}'",
        ValidationErrorKind.NotInEnumeration => $"is {Shown(value)}, which is none of {string.Join(", ", error.Schema.Enumeration.Select(one => $"'{one}'"))}",
        ValidationErrorKind.NumberTooSmall => $"is {Shown(value)}, below the minimum {Number(error.Schema.Minimum ?? error.Schema.ExclusiveMinimum)}",
        ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => $"is {Shown(value)}, above the maximum {Number(error.Schema.Maximum ?? error.Schema.ExclusiveMaximum)}",
        ValidationErrorKind.StringTooShort => $"is {Shown(value)}, shorter than {error.Schema.MinLength} characters",
        ValidationErrorKind.StringTooLong => $"is {Shown(value)}, longer than {error.Schema.MaxLength} characters",
        ValidationErrorKind.TooFewItems => $"has fewer than {error.Schema.MinItems} items",
        ValidationErrorKind.TooManyItems => $"has more than {error.Schema.MaxItems} items",
        ValidationErrorKind.ItemsNotUnique => "has an item twice",
        _ => $"is {Shown(value)}, against the rule '{error.Kind}'",
    };

    private static string Shown(YamlNode value) => value is YamlScalar { IsNull: false } scalar ? $"{scalar.Kind} ('{scalar.Text}')" : value.Kind;

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";
}

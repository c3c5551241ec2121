namespace Infra.Templating;

/// <summary>Looks up attributes and keys, including paths such as `a.b.0`.</summary>
internal static class Attributes
{
    /// <summary>
    /// The value of <c>value.name</c>. A method or attribute of the type has precedence over a key. Null if there is
    /// none.
    /// </summary>
    public static TemplateValue? Attribute(TemplateValue value, string name, TextValue key, Budget budget) =>
        Members.Find(value, name, budget) ?? PythonOnly(value, name) ?? (value is MapValue map ? map.Find(key) : null);

    /// <summary>
    /// The value of <c>value[key]</c>. A key or position has precedence over a method or attribute. Null if there is
    /// none.
    /// </summary>
    public static TemplateValue? Item(TemplateValue value, TemplateValue key, Budget budget) =>
        value.Item(key, budget)
        ?? (key is TextValue name ? Members.Find(value, name.Value, budget) ?? PythonOnly(value, name.Value) : null);

    /// <summary>
    /// Returns a function that reads a path from an item, for the argument `attribute` of many filters.
    /// </summary>
    public static Func<TemplateValue, TemplateValue> Getter(
        TemplateValue? attribute, Budget budget, TemplateValue? absent = null)
    {
        if (!attribute.IsGiven()) return item => item;
        if (attribute is not TextValue path) return item => At(item, attribute!);
        var keys = path.Value.Split('.').Select(part => KeyOf(part)).ToArray();
        return item =>
        {
            foreach (var key in keys)
            {
                budget.Charge(1);
                item = At(item, key);
                if (item is UndefinedValue && absent is not null) item = absent;
            }

            return item;
        };

        TemplateValue At(TemplateValue item, TemplateValue key) =>
            Item(item, key, budget) ?? Missing(item, key, path: attribute!, budget);
    }

    /// <summary>
    /// Like <see cref="Getter"/>, but several paths may be separated by commas; their values become a list.
    /// </summary>
    public static Func<TemplateValue, TemplateValue> Getters(
        TemplateValue? attribute, Budget budget, Func<TemplateValue, TemplateValue> change)
    {
        if (attribute is not TextValue paths || !paths.Value.Contains(',', StringComparison.Ordinal))
        {
            var getter = Getter(attribute, budget);
            return item => change(getter(item));
        }

        var getters = paths.Value.Split(',').Select(path => Getter(TextValue.Of(path), budget)).ToArray();
        return item => new ListValue([.. getters.Select(getter => change(getter(item)))]);
    }

    public static UndefinedValue Missing(TemplateValue value, TemplateValue key, TemplateValue path, Budget budget)
    {
        var nearest = key is TextValue name ? NearestName.Find(name.Value, value.KnownNames) : null;
        var subject = $"'{Errors.Short(path.ToText(budget))}' of a {value.TypeName} is undefined";
        return new(nearest is null ? $"{subject}." : $"{subject}; did you mean '{Errors.Short(nearest)}'?");
    }

    // Methods that Python has and this engine does not. An undefined value would hide the difference, so it is an
    // error.
    private static TemplateValue? PythonOnly(TemplateValue value, string name)
    {
        var isKnown = value switch
        {
            TextValue => name is "encode" or "format_map" or "maketrans" or "translate",
            MapValue => name is "fromkeys",
            IntegerValue or BoolValue => name is "as_integer_ratio" or "bit_count" or "bit_length" or "conjugate"
                or "denominator" or "from_bytes" or "imag" or "numerator" or "real" or "to_bytes",
            FloatValue =>
                name is "as_integer_ratio" or "conjugate" or "fromhex" or "hex" or "imag" or "is_integer" or "real",
            _ => false,
        };
        return isKnown
            ? throw new TemplateException(
                TemplateErrorKind.Unsupported, $"The attribute '{name}' of a {value.TypeName} is not supported.")
            : null;
    }

    private static TemplateValue KeyOf(string part) =>
        part.Length is > 0 and < 10 && part.All(char.IsAsciiDigit)
            ? IntegerValue.Of(int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))
            : TextValue.Of(part);
}

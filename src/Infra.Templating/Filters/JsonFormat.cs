using System.Globalization;

namespace Infra.Templating;

/// <summary>
/// Writes JSON as Python's json module does with sorted keys: ASCII only, with ", " and ": " as separators.
/// </summary>
internal static class JsonFormat
{
    public static string Render(TemplateValue value, TemplateValue? indent, Budget budget)
    {
        var step = !indent.IsGiven() ? null
            : indent is TextValue text ? text.Value
            : Blanks(indent.Int("indent", 0), budget);
        var result = new TextBuilder(budget);
        Write(value, step, 0, result, budget);
        return result.ToString();
    }

    /// <summary>Escapes characters that could end a script or an attribute in HTML.</summary>
    public static string ForHtml(string json)
    {
        if (json.AsSpan().IndexOfAny("<>&'") < 0) return json;
        return json.Replace("<", @"\u003c", StringComparison.Ordinal).Replace(">", @"\u003e", StringComparison.Ordinal)
            .Replace("&", @"\u0026", StringComparison.Ordinal).Replace("'", @"\u0027", StringComparison.Ordinal);
    }

    private static string Blanks(int count, Budget budget)
    {
        budget.ChargeNewText(Math.Max(0, count));
        return new(' ', Math.Max(0, count));
    }

    private static void Write(TemplateValue value, string? indent, int depth, TextBuilder result, Budget budget)
    {
        budget.Charge(1);
        switch (value)
        {
            case NoneValue: result.Append("null"); break;
            case BoolValue flag: result.Append(flag.Value ? "true" : "false"); break;
            case IntegerValue integer: result.Append(integer.ToText(budget)); break;
            case FloatValue number: result.Append(Float(number.Value)); break;
            case TextValue text: WriteText(text.Value, result); break;
            case SequenceValue sequence: WriteItems(sequence, indent, depth, result, budget); break;
            case MapValue map: WriteMap(map, indent, depth, result, budget); break;
            case UndefinedValue undefined: throw undefined.Error();
            default: throw Errors.Value($"JSON has no form for a {value.TypeName}.");
        }
    }

    private static string Float(double value) => double.IsFinite(value)
        ? FloatText.Repr(value)
        : double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private static void WriteItems(SequenceValue sequence, string? indent, int depth, TextBuilder result, Budget budget)
    {
        Budget.EnsureStack();
        result.Append('[');
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            Separate(i, indent, depth, result);
            Write(sequence.Items[i], indent, depth + 1, result, budget);
        }

        Close(sequence.Items.Count, indent, depth, result);
        result.Append(']');
    }

    private static void WriteMap(MapValue map, string? indent, int depth, TextBuilder result, Budget budget)
    {
        Budget.EnsureStack();
        var keys = Sorting.Sorted([.. map.Iterate(budget)], key => key, false, budget);
        result.Append('{');
        for (var i = 0; i < keys.Count; i++)
        {
            Separate(i, indent, depth, result);
            WriteText(Key(keys[i], budget), result);
            result.Append(": ");
            Write(map.Find(keys[i], budget)!, indent, depth + 1, result, budget);
        }

        Close(keys.Count, indent, depth, result);
        result.Append('}');
    }

    private static string Key(TemplateValue key, Budget budget) => key switch
    {
        TextValue text => text.Value,
        NoneValue => "null",
        BoolValue flag => flag.Value ? "true" : "false",
        IntegerValue integer => integer.ToText(budget),
        FloatValue number => Float(number.Value),
        _ => throw Errors.Value($"A key in JSON is text, not a {key.TypeName}."),
    };

    private static void Separate(int index, string? indent, int depth, TextBuilder result)
    {
        if (index > 0) result.Append(indent is null ? ", " : ",");
        if (indent is not null) NewLine(indent, depth + 1, result);
    }

    private static void Close(int count, string? indent, int depth, TextBuilder result)
    {
        if (indent is not null && count > 0) NewLine(indent, depth, result);
    }

    private static void NewLine(string indent, int depth, TextBuilder result)
    {
        result.Append('\n');
        for (var i = 0; i < depth; i++) result.Append(indent);
    }

    private static void WriteText(string text, TextBuilder result)
    {
        result.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': result.Append("\\\""); break;
                case '\\': result.Append(@"\\"); break;
                case '\n': result.Append(@"\n"); break;
                case '\r': result.Append(@"\r"); break;
                case '\t': result.Append(@"\t"); break;
                case '\b': result.Append(@"\b"); break;
                case '\f': result.Append(@"\f"); break;
                case >= ' ' and <= '~': result.Append(c); break;
                default: result.Append(string.Create(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}")); break;
            }
        }

        result.Append('"');
    }
}

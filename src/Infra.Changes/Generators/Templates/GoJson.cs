using System.Globalization;
using System.Text;

namespace Infra.Changes.Generators;

/// <summary>JSON as Go writes it: sorted keys, and HTML characters escaped.</summary>
internal static class GoJson
{
    public static string Render(object? value)
    {
        var json = new StringBuilder();
        Append(value, json);
        return json.ToString();
    }

    private static void Append(object? value, StringBuilder json)
    {
        switch (value)
        {
            case null:
                json.Append("null");
                break;
            case string text:
                Append(text, json);
                break;
            case bool flag:
                json.Append(flag ? "true" : "false");
                break;
            case long number:
                json.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when Math.Abs(number) is 0 or (>= 1e-6 and < 1e15):
                json.Append(((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            case IReadOnlyList<object?> list:
                Append(json, '[', ']', list, item => Append(item, json));
                break;
            default:
                var map = GoText.MapOf(value) ?? throw new UnsupportedFormException("a number so large in JSON");
                Append(json, '{', '}', map.OrderBy(entry => entry.Key, StringComparer.Ordinal), entry =>
                {
                    Append(entry.Key, json);
                    json.Append(':');
                    Append(entry.Value, json);
                });
                break;
        }
    }

    private static void Append<T>(StringBuilder json, char open, char close, IEnumerable<T> items, Action<T> append)
    {
        json.Append(open);
        foreach (var (index, item) in items.Index())
        {
            if (index > 0) json.Append(',');
            append(item);
        }

        json.Append(close);
    }

    private static void Append(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (var c in text)
        {
            json.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        json.Append('"');
    }
}

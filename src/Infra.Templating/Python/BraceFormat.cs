using System.Globalization;

namespace Infra.Templating;

/// <summary>Python's `"{} of {name}".format(...)`.</summary>
internal static class BraceFormat
{
    public static string Format(string pattern, Arguments arguments, Budget budget)
    {
        var result = new TextBuilder(budget);
        var automatic = 0;
        Write(pattern, arguments, ref automatic, 0, result, budget);
        return result.ToString();
    }

    private static void Write(
        string pattern, Arguments arguments, ref int automatic, int depth, TextBuilder result, Budget budget)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c is '{' or '}' && i + 1 < pattern.Length && pattern[i + 1] == c)
            {
                result.Append(c);
                i++;
            }
            else if (c == '}')
            {
                throw Errors.Value("The format has a '}' without '{'.");
            }
            else if (c == '{')
            {
                var end = CloseOf(pattern, i);
                Field(pattern[(i + 1)..end], arguments, ref automatic, depth, result, budget);
                i = end;
            }
            else
            {
                result.Append(c);
            }
        }
    }

    private static int CloseOf(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            if (pattern[i] == '{') depth++;
            else if (pattern[i] == '}' && --depth == 0) return i;
        }

        throw Errors.Value("The format has a '{' without '}'.");
    }

    private static void Field(
        string field, Arguments arguments, ref int automatic, int depth, TextBuilder result, Budget budget)
    {
        budget.Charge(1);
        if (depth > 1) throw Errors.Value("The format's places are nested too deeply.");
        var end = field.AsSpan().IndexOfAny('!', ':');
        var path = end < 0 ? field : field[..end];
        var rest = end < 0 ? "" : field[end..];
        var value = Value(path, arguments, ref automatic, budget);
        if (value is UndefinedValue undefined) undefined.Refuse(budget);
        if (rest.StartsWith('!'))
        {
            if (rest.Length < 2 || rest.Length > 2 && rest[2] != ':')
                throw Errors.Value("The format has a malformed conversion.");
            value = Converted(value, rest[1], budget);
            rest = rest[2..];
        }

        var specification = new TextBuilder(budget);
        if (rest.Length > 0) Write(rest[1..], arguments, ref automatic, depth + 1, specification, budget);
        result.Append(FormatSpecification.Format(value, specification.ToString(), budget));
    }

    private static TextValue Converted(TemplateValue value, char conversion, Budget budget)
    {
        if (conversion == 's') return TextValue.Of(value.ToText(budget));
        if (conversion is not ('r' or 'a')) throw Errors.Value($"The format has no conversion '!{conversion}'.");
        var repr = new TextBuilder(budget);
        value.WriteRepr(repr, budget);
        return TextValue.Of(repr.ToString());
    }

    private static TemplateValue Value(string path, Arguments arguments, ref int automatic, Budget budget)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        var name = end < 0 ? path : path[..end];
        var value = First(name, arguments, ref automatic);
        for (var at = end; at >= 0 && at < path.Length;)
        {
            var next = path.AsSpan(at + 1).IndexOfAny('.', '[');
            var step = next < 0 ? path[(at + 1)..] : path[(at + 1)..(at + 1 + next)];
            value = path[at] == '.'
                ? Members.Find(value, step, budget)
                : value.Item(
                    int.TryParse(step.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    ? IntegerValue.Of(index) : TextValue.Of(step.TrimEnd(']')), budget);
            if (value is null) throw Errors.Value($"The format's place '{Errors.Short(path)}' leads to nothing.");
            at = next < 0 ? path.Length : at + 1 + next;
        }

        return value;
    }

    private static TemplateValue First(string name, Arguments arguments, ref int automatic)
    {
        if (name.Length > 0 && !name.All(char.IsAsciiDigit))
        {
            return arguments.FindNamed(name)
                ?? throw Errors.Value($"The format's name '{Errors.Short(name)}' is not among the values.");
        }

        if (name.Length == 0 && automatic < 0 || name.Length > 0 && automatic > 0)
            throw Errors.Value("The format mixes numbered and automatic places.");
        int index;
        if (name.Length == 0) index = automatic++;
        else if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out index)) automatic = -1;
        else index = int.MaxValue;
        return index < arguments.Positional.Length
            ? arguments.Positional[index]
            : throw Errors.Value("The format has more places than there are values.");
    }
}

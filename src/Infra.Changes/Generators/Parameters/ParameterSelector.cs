using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>A label selector for cluster Secrets or for generated parameters.</summary>
internal static class ParameterSelector
{
    private static readonly string[] Operators = ["In", "NotIn", "Exists", "DoesNotExist"];

    /// <summary>Reads a selector; null if it is absent or empty.</summary>
    public static LabelSelector? Read(YamlMap? selector)
    {
        var read = LabelSelector.Read(selector);
        if (read.MatchLabels.Count == 0 && read.MatchExpressions.Length == 0) return null;
        foreach (var expression in read.MatchExpressions)
        {
            if (!Operators.Contains(expression.Operator))
                throw new ArgoCDException($"\"{expression.Operator}\" is not a valid label selector operator");
            if (expression is { Operator: "In" or "NotIn", Values.Count: 0 })
                throw new ArgoCDException("for 'in', 'notin' operators, values set can't be empty");
        }

        return read;
    }

    /// <summary>Flattens nested parameters to texts by path, so that a label selector can match them.</summary>
    public static Dictionary<string, string> Flat(IReadOnlyDictionary<string, object?> parameters)
    {
        var flat = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten("", parameters, flat);
        return flat;
    }

    private static void Flatten(string path, object? value, Dictionary<string, string> flat)
    {
        if (value is IReadOnlyList<object?> list)
        {
            foreach (var (index, item) in list.Index()) Flatten($"{path}.{index}", item, flat);
        }
        else if (GoText.MapOf(value) is { } map)
        {
            foreach (var (key, item) in map) Flatten(path.Length == 0 ? key : $"{path}.{key}", item, flat);
        }
        else if (value is not null)
        {
            flat[path] = GoText.Printed(value);
        }
    }
}

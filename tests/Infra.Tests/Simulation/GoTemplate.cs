using System.Text.RegularExpressions;

namespace Infra.Tests.Simulation;

/// <summary>
/// The part of Go's text/template that our ApplicationSets use, with missingkey=error. A parameter is text, a map of
/// texts (`map[string]string`) or a map of anything (`map[string]any`).
/// </summary>
internal static partial class GoTemplate
{
    public static string Render(string text, IReadOnlyDictionary<string, object> parameters) =>
        Action().Replace(text, match => Evaluate(match.Groups[1].Value, parameters));

    private static string Evaluate(string action, IReadOnlyDictionary<string, object> parameters)
    {
        if (Path().IsMatch(action)) return TextOf(action, Find(action, parameters));
        // A map of texts gives the empty text for a key that it lacks, without an error.
        if (Index().Match(action) is { Success: true } index)
        {
            return TextsOf(action, Find(index.Groups[1].Value, parameters)).GetValueOrDefault(
                index.Groups[2].Value, "");
        }

        // Its arguments are evaluated first, so the default must be there although it may not be needed.
        if (Dig().Match(action) is { Success: true } dig)
        {
            var otherwise = TextOf(action, Find(dig.Groups[2].Value, parameters));
            var map = dig.Groups[3].Value == "."
                ? parameters
                : Find(dig.Groups[3].Value, parameters) as IReadOnlyDictionary<string, object>;
            if (map is null)
                throw new ArgoCDException($"'{action}': wrong type for value; expected map[string]interface {{}}");
            return map.TryGetValue(dig.Groups[1].Value, out var found) ? TextOf(action, found) : otherwise;
        }

        throw new ArgoCDException($"'{action}' is not simulated");
    }

    private static object Find(string path, object from)
    {
        foreach (var key in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            from = from switch
            {
                IReadOnlyDictionary<string, object> map when map.TryGetValue(key, out var found) => found,
                IReadOnlyDictionary<string, string> texts when texts.TryGetValue(key, out var found) => found,
                _ => throw new ArgoCDException($"'{path}': map has no entry for key \"{key}\""),
            };
        }

        return from;
    }

    private static string TextOf(string action, object found) =>
        found as string ?? throw new ArgoCDException($"'{action}' is no text");

    private static IReadOnlyDictionary<string, string> TextsOf(string action, object found) =>
        found as IReadOnlyDictionary<string, string> ?? throw new ArgoCDException($"'{action}' is no map of texts");

    [GeneratedRegex(@"\{\{\s*(.*?)\s*\}\}", RegexOptions.Singleline)]
    private static partial Regex Action();

    [GeneratedRegex(@"^(\.[A-Za-z]+)+$")]
    private static partial Regex Path();

    [GeneratedRegex("^index ((?:\\.[A-Za-z]+)+) \"([^\"]+)\"$")]
    private static partial Regex Index();

    [GeneratedRegex("^dig \"([^\"]+)\" ((?:\\.[A-Za-z]+)+) ((?:\\.[A-Za-z]+)+|\\.)$")]
    private static partial Regex Dig();
}

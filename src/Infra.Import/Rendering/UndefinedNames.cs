using System.Text.RegularExpressions;
using Infra.Templating;

namespace Infra.Import;

/// <summary>
/// Finds all undefined names that a template prints or loops over. A strict rendering stops at the first, so each one
/// is defined as empty text and the template rendered again, until none is left or one cannot be defined.
/// </summary>
internal static partial class UndefinedNames
{
    private const int MaxNames = 200;

    /// <summary>
    /// Renders until no name is undefined. If a name stays undefined, it was set from a key of <paramref
    /// name="under"/>, so it is defined there.
    /// </summary>
    public static IReadOnlyList<TemplateError> Find(Template strict, MapValue data, string? under = null)
    {
        var isUnder = false;
        var found = new List<TemplateError>();
        while (found.Count < MaxNames)
        {
            try
            {
                strict.Render(data);
                return found;
            }
            catch (TemplateException e)
            {
                var isKnown = found.Contains(e.Error);
                if (e.Error.Kind is not TemplateErrorKind.Undefined || (isKnown && (isUnder || under is null)))
                    return found;
                if (!isKnown) found.Add(e.Error);
                isUnder = isKnown;
                if (PathOf(e.Error) is not { } path || With(data, isUnder ? [under!, .. path] : path) is not { } more)
                    return found;
                data = more;
            }
        }

        return found;
    }

    private static string[]? PathOf(TemplateError error) =>
        UndefinedPath().Match(error.Message) is { Success: true } match ? match.Groups[1].Value.Split('.') : null;

    private static MapValue? With(MapValue data, ReadOnlySpan<string> path)
    {
        if (path.Length == 1) return data.Find(path[0]) is null ? data.With(path[0], TextValue.Empty) : null;
        var inner = data.Find(path[0]) switch
        {
            MapValue map => map,
            null or TextValue { Value: "" } => MapValue.Empty,
            _ => null,
        };
        return inner is not null && With(inner, path[1..]) is { } filled ? data.With(path[0], filled) : null;
    }

    [GeneratedRegex(@"^'([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)' is undefined")]
    private static partial Regex UndefinedPath();
}

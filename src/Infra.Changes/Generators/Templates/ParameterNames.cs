using System.Text.RegularExpressions;

namespace Infra.Changes.Generators;

/// <summary>Argo CD's functions that turn a parameter into a valid Kubernetes name.</summary>
internal static partial class ParameterNames
{
    private const int Longest = 253;
    private const int DefaultSlug = 50;

    public static string Normalized(string name)
    {
        var text = NotInNames().Replace(name.ToLowerInvariant(), "-");
        return (text.Length > Longest ? text[..Longest] : text).Trim('-', '.');
    }

    /// <summary>Implements `slugify [length [smart]] name`.</summary>
    public static string Slug(IReadOnlyList<object?> arguments)
    {
        if (arguments is not [.., string name]) throw new UnsupportedFormException("the function slugify of no text");
        var length = arguments.Count > 1 && arguments[0] is long given ? given : DefaultSlug;
        // For any other name Argo CD truncates words and transliterates letters, which is not supported here.
        return name.Length <= length && SimpleName().IsMatch(name)
            ? name
            : throw new UnsupportedFormException("the function slugify of more than a short name of a-z and 0-9");
    }

    [GeneratedRegex("[^-a-z0-9.]")]
    private static partial Regex NotInNames();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex SimpleName();
}

namespace Infra.Foundation;

/// <summary>
/// Parses texts of which most differ in a few scalars, such as the values of one component for many clusters. Equal
/// texts are parsed once, and a text that matches the <see cref="YamlPattern"/> of an earlier one is not parsed.
/// </summary>
/// <param name="file">The name of the texts in positions.</param>
public sealed class SimilarTexts(string file)
{
    // Texts with more patterns than this are not similar, and trying each pattern takes longer than parsing.
    private const int MaxPatterns = 16;

    private readonly Dictionary<string, YamlMap?> _trees = new(StringComparer.Ordinal);
    private readonly List<YamlPattern> _patterns = [];

    /// <summary>
    /// The tree as Helm reads it; empty for an empty text, null if the text is not a map. Lines are those of the
    /// earlier text.
    /// </summary>
    public YamlMap? Parse(string text)
    {
        if (_trees.TryGetValue(text, out var known)) return known;
        var tree = FindByPattern(text) ?? ParseWhole(text);
        _trees.Add(text, tree);
        return tree;
    }

    private YamlMap? FindByPattern(string text)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.Read(text, static (_, _) => true) is var (tree, _)) return tree;
        }

        return null;
    }

    private YamlMap? ParseWhole(string text)
    {
        if (text.Length == 0) return new([], default);
        if (YamlFile.ParseMap(text, file, new(), YamlReading.Helm) is not { } tree) return null;
        if (_patterns.Count < MaxPatterns && YamlPattern.Create(text, tree, YamlText.Render(tree)) is { } pattern)
            _patterns.Add(pattern);
        return tree;
    }
}

using System.Text;

namespace Infra.Cli;

/// <summary>
/// Unique ids for the parts of a page. The same words give the same id, so links stay valid from one preview to the
/// next.
/// </summary>
internal sealed class PageIds
{
    private const int Longest = 80;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Add(params IEnumerable<string> words)
    {
        var id = string.Join('-', words.Select(Slug).Where(word => word.Length > 0));
        if (id.Length > Longest) id = id[..Longest];
        var (unique, number) = (id, 1);
        while (!_taken.Add(unique)) unique = $"{id}-{++number}";
        return unique;
    }

    /// <summary>Turns `ClusterLeaves` into `cluster-leaves`.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0) words.Append('-');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    // Only characters that an address does not escape.
    private static string Slug(string text) => string.Concat(
        text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' ? letter : '-'));
}

using System.Globalization;

namespace Infra.Cli;

/// <summary>
/// Assigns each bundle a letter, so that color is not needed to tell them apart: the first letter of its name that no
/// earlier bundle has, otherwise its number.
/// </summary>
internal static class BundleLetters
{
    public static IReadOnlyList<string> Assign(IReadOnlyList<string> names)
    {
        var taken = new HashSet<char>();
        var letters = new List<string>();
        foreach (var (number, name) in names.Index())
        {
            var free = name
                .ToUpperInvariant()
                .FirstOrDefault(letter => char.IsAsciiLetterUpper(letter) && !taken.Contains(letter));
            letters.Add(taken.Add(free) && free != default
                ? free.ToString()
                : (number + 1).ToString(CultureInfo.InvariantCulture));
        }

        return letters;
    }
}

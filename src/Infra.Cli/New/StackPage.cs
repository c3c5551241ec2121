using System.Text.RegularExpressions;

namespace Infra.Cli.New;

/// <summary>The class with a stack's rules.</summary>
internal static partial class StackPage
{
    // Folders in `stacks/`, existing classes there, namespace roots, and names that Windows reserves.
    private static readonly string[] Taken =
    [
        "bin", "obj", "schemas", "templates", "environments", "program", "infra", "pulumi", "system",
        "con", "prn", "aux", "nul",
    ];

    // Words in the pages themselves, with which a class of the same name would conflict.
    private static readonly Lazy<HashSet<string>> Used = new(() =>
    [
        .. new[] { "page.txt", "project-environments.txt" }
            .SelectMany(file => OwnText.Read(file).Split('\n'))
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Identifier().Matches(line))
            .Select(match => match.Value),
        .. typeof(object).GetMembers().Select(member => member.Name),
    ]);

    /// <summary>The name of the stack's class, such as `QaEu` for `qa-eu`.</summary>
    public static string NameOf(string stack) =>
        string.Concat(stack.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>Which rule the name breaks, as text; null if it is valid.</summary>
    public static string? BrokenNameRule(string stack) =>
        Words().IsMatch(stack) && !Taken.Contains(stack)
            ? Used.Value.Contains(NameOf(stack)) ? $"would be the class {NameOf(stack)}, which pages use already" : null
            : "is not a stack name (lowercase letters and digits in words that begin with a letter, joined by '-'; "
                + "not a folder of 'stacks')";

    [GeneratedRegex("[A-Z][A-Za-z0-9]*")]
    private static partial Regex Identifier();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*\\z")]
    private static partial Regex Words();
}

using System.Text.RegularExpressions;

namespace Infra.Cli.New;

/// <summary>The class with a stack's rules.</summary>
internal static partial class StackPage
{
    // Folders of `stacks/`, and names that mean something else in a page.
    private static readonly string[] Taken =
        ["bin", "obj", "schemas", "templates", "environments", "program", "infra", "pulumi", "system"];

    /// <summary>The name of the stack's class: `qa-eu` has the page `QaEu`.</summary>
    public static string NameOf(string stack) =>
        string.Concat(stack.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>Null, or what is broken in words.</summary>
    public static string? BrokenNameRule(string stack) =>
        Words().IsMatch(stack) && !Taken.Contains(stack)
            ? null
            : "is no stack's name (small letters and digits, in words that begin with a letter, with '-' between "
                + "them; no folder of 'stacks')";

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*\\z")]
    private static partial Regex Words();
}

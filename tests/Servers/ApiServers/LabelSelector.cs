using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ApiServers;

/// <summary>All forms of a label selector: key, !key, =, ==, !=, in, notin.</summary>
internal sealed partial class LabelSelector(IReadOnlyList<Func<JsonObject?, bool>> requirements)
{
    public static LabelSelector Parse(string text) =>
        new([.. text is "" ? [] : Commas().Split(text).Select(part => Requirement(part.Trim()))]);

    public bool Matches(JsonObject document)
    {
        var labels = document["metadata"]!["labels"] as JsonObject;
        return requirements.All(requirement => requirement(labels));
    }

    private static Func<JsonObject?, bool> Requirement(string text)
    {
        if (Sets().Match(text) is { Success: true } set)
        {
            return Among(
                set.Groups[1].Value,
                set.Groups[2].Value is "notin",
                [.. set.Groups[3].Value.Split(',').Select(one => one.Trim())]);
        }

        if (Equals().Match(text) is { Success: true } pair)
            return Among(pair.Groups[1].Value, pair.Groups[2].Value is "!=", [pair.Groups[3].Value]);
        return text.StartsWith('!')
            ? labels => labels?.ContainsKey(text[1..]) is not true
            : labels => labels?.ContainsKey(text) is true;
    }

    private static Func<JsonObject?, bool> Among(string key, bool not, string[] values) =>
        labels => (labels?[key] is { } value && values.Contains((string?)value)) != not;

    [GeneratedRegex(@",(?![^()]*\))")]
    private static partial Regex Commas();

    [GeneratedRegex(@"^(\S+)\s+(in|notin)\s*\(([^)]*)\)$")]
    private static partial Regex Sets();

    [GeneratedRegex(@"^([^=!\s]+)\s*(==|!=|=)\s*(\S*)$")]
    private static partial Regex Equals();
}

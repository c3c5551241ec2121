using System.CommandLine;

namespace Infra.Cli;

/// <summary>An option that still accepts its former names, which help and completion no longer show.</summary>
internal interface IHasOlderNames
{
    IReadOnlyList<string> OlderNames { get; }
}

internal static class OlderNames
{
    public static bool IsOlderName(this Option option, string name) =>
        option is IHasOlderNames { OlderNames: var older } && older.Contains(name);

    /// <summary>The names that help and completion show, the short one first.</summary>
    public static IReadOnlyList<string> ShownNames(this Option option) =>
    [
        .. option.Aliases.Append(option.Name)
            .Where(name => !option.IsOlderName(name))
            .Distinct()
            .OrderBy(name => name.StartsWith("--", StringComparison.Ordinal))
            .ThenBy(name => name, StringComparer.Ordinal),
    ];
}

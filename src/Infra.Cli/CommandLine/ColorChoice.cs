namespace Infra.Cli;

/// <summary>The values of `--color`.</summary>
internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}

internal static class ColorChoices
{
    /// <summary>
    /// True if output is colored. The option overrides the environment, and NO_COLOR overrides FORCE_COLOR. Spectre
    /// itself only knows NO_COLOR and TERM.
    /// </summary>
    public static bool HasColors(this ColorChoice choice, bool isTerminal, Func<string, string?> environment)
    {
        if (choice is not ColorChoice.Auto) return choice is ColorChoice.Always;
        if (environment("NO_COLOR") is { Length: > 0 }) return false;
        if (IsForced(environment("FORCE_COLOR")) || IsForced(environment("CLICOLOR_FORCE"))) return true;
        return isTerminal && environment("TERM") is not "dumb";
    }

    private static bool IsForced(string? value) => value is { Length: > 0 } and not ("0" or "false");
}

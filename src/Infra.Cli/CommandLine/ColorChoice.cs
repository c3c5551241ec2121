namespace Infra.Cli;

/// <summary>`--color`, and what it means together with the environment.</summary>
internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}

internal static class ColorChoices
{
    /// <summary>
    /// Whether output has colours. The option counts before the environment, and there a wish for none before a wish
    /// for some. Spectre itself knows NO_COLOR and TERM alone.
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

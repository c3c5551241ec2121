using Infra.Foundation;

namespace Infra.Cli;

/// <summary>The exit codes. The command line parser also returns 1 for bad usage.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int BadUsage = 1;
    public const int Problems = 2;

    /// <summary>The input is valid, but a guard requires a person's approval for so many removals.</summary>
    public const int Refused = 3;

    /// <summary>Something changes, but the user expected no changes.</summary>
    public const int Changes = 4;

    /// <summary>A login expired or was rejected. The user or pipeline must log in and run again.</summary>
    public const int Unauthorized = 5;

    /// <summary>How the help of `infra` explains the codes.</summary>
    public static IEnumerable<(string Code, string Meaning)> Meanings =>
    [
        ("0", "fine"),
        ("1", "wrong usage of the command line"),
        ("2", "problems in the input"),
        ("3", "refused by a guard, until a person allows it"),
        ("4", "changes, although none were expected"),
        ("5", "only a login is missing"),
        ("130, 143", "interrupted by Ctrl-C, ended by SIGTERM"),
    ];

    public static int For(ProblemsException problems)
    {
        if (problems.IsRefusal) return Refused;
        return problems.NeedsLogin ? Unauthorized : Problems;
    }
}

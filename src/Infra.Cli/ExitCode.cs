using Infra.Foundation;

namespace Infra.Cli;

/// <summary>What the exit status says; 1 is also what the command line's parser answers to bad usage.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int BadUsage = 1;
    public const int Problems = 2;

    /// <summary>The input is sound, and a guard wants a person's word before so much is removed.</summary>
    public const int Refused = 3;

    /// <summary>There is a change, and the run was told to expect none.</summary>
    public const int Changes = 4;

    /// <summary>A login has ended or is refused: somebody, or the pipeline, has to log in and run again.</summary>
    public const int Unauthorised = 5;

    /// <summary>What the help of `infra` says of them.</summary>
    public static IEnumerable<(string Code, string Meaning)> Meanings =>
    [
        ("0", "fine"),
        ("1", "wrong usage of the command line"),
        ("2", "problems in the input"),
        ("3", "refused by a guard, until a person allows it"),
        ("4", "changes where none were expected"),
        ("5", "only a login is missing"),
        ("130, 143", "interrupted by Ctrl-C, ended by SIGTERM"),
    ];

    public static int For(ProblemsException problems)
    {
        if (problems.IsRefusal) return Refused;
        return problems.IsUnauthorised ? Unauthorised : Problems;
    }
}

using Infra.Model;

namespace Infra.Cli;

/// <summary>What the exit status says; 1 is also what the command line's parser answers to bad usage.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int BadUsage = 1;
    public const int Problems = 2;

    /// <summary>The input is sound, and a guard wants a person's word before so much is removed.</summary>
    public const int Refused = 3;

    /// <summary>A login has ended or is refused: somebody, or the pipeline, has to log in and run again.</summary>
    public const int Unauthorised = 4;

    public static int Of(ProblemsException problems)
    {
        if (problems.IsRefusal) return Refused;
        return problems.IsUnauthorised ? Unauthorised : Problems;
    }
}

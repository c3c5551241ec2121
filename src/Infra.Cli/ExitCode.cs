namespace Infra.Cli;

/// <summary>What the exit status says; 1 is also what the command line's parser answers to bad usage.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int BadUsage = 1;
    public const int Problems = 2;
}

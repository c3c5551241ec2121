using System.ComponentModel;
using System.Diagnostics;

namespace Infra.Bench.Processes;

/// <summary>The standard output of a command.</summary>
internal static class CommandOutput
{
    /// <summary>Throws an exception with the output if the command fails.</summary>
    public static string Read(string command, string[] args, params (string Name, string Value)[] variables)
    {
        var (exitCode, output, error) = Run(command, args, variables);
        return exitCode == 0 ? output : throw Failure(command, args, exitCode, error);
    }

    /// <summary>Null if the command does not exist or fails.</summary>
    public static string? Find(string command, params string[] args)
    {
        try
        {
            var (exitCode, output, _) = Run(command, args, []);
            return exitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public static InvalidOperationException Failure(string command, string[] args, int exitCode, string error) =>
        new($"{command} {string.Join(' ', args)} ended with {exitCode}: {error}");

    private static (int ExitCode, string Output, string Error) Run(
        string command, string[] args, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(command, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        var said = error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output, said);
    }
}

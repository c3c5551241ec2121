using System.Diagnostics;
using PulumiEngine;

namespace Infra.Tests.Engine;

/// <summary>A built program of stacks, started like by a language host.</summary>
internal static class StartedProgram
{
    // Variables that a program would inherit from the machine.
    private static readonly string[] OfMachine = ["KUBECONFIG", "PULUMI_SKIP_CHECKPOINTS", "PULUMI_BACKEND_URL"];

    /// <summary>The program of the tests' fleet.</summary>
    public static ProcessStartInfo OfFleet => Built("tests/Fleet/stacks", "Infra.TestStacks.dll");

    /// <summary>
    /// The program of `stacks/`. INFRA_PROGRAM can name another build of it, such as the published single file.
    /// </summary>
    public static ProcessStartInfo OfOwnStacks =>
        Environment.GetEnvironmentVariable("INFRA_PROGRAM") is { } published
            ? new(published)
            : Built("stacks", "Infra.Stacks.dll");

    /// <param name="environment">Additional variables of the engine's environment.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        ProcessStartInfo program,
        InProcessEngine engine,
        string project,
        params (string Name, string Value)[] environment)
    {
        program.WorkingDirectory = Path.Combine(project, "stacks");
        program.RedirectStandardOutput = true;
        program.RedirectStandardError = true;
        foreach (var (name, value) in engine.Environment) program.Environment[name] = value;
        program.Environment["PULUMI_ROOT_DIRECTORY"] = project;
        program.Environment["PULUMI_PWD"] = program.WorkingDirectory;
        foreach (var name in OfMachine) program.Environment.Remove(name);
        foreach (var (name, value) in environment) program.Environment[name] = value;

        using var process = Process.Start(program)!;
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var error = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        return (process.ExitCode, await output, await error);
    }

    // The copy beside the tests lacks libraries that are in the tests' framework but not in the program's.
    private static ProcessStartInfo Built(string folder, string file)
    {
        var start = new ProcessStartInfo("dotnet");
        var built = AppContext.BaseDirectory.Replace(
            Path.Combine("tests", "Infra.Tests"), folder, StringComparison.Ordinal);
        start.ArgumentList.Add(Path.Combine(built, file));
        return start;
    }
}

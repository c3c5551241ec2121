using Pulumi;
using PulumiEngine;

namespace StandIns.Tests.Wire;

/// <summary>A program that ran to its end against an engine in this process.</summary>
internal sealed record EngineRun(int ExitCode, InProcessEngine Engine)
{
    // Far longer than any program here needs: a test that reaches it hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public IReadOnlyList<EngineCall> Calls => Engine.Calls;
    public IReadOnlyList<Registration> Registrations => Engine.Registrations;
    public IReadOnlyList<LogRecord> Errors => [.. Engine.Logs.Where(log => log.Level is LogLevel.Error)];
    public bool Signalled => Calls.Any(call => call.Name is "SignalAndWaitForShutdown");

    public Registration this[string name] => Registrations.Single(registration => registration.Name == name);

    public static Task<EngineRun> RunAsync(EngineOptions options, Action program) =>
        RunAsync(options, _ => Deployment.RunAsync(program));

    public static async Task<EngineRun> RunAsync(EngineOptions options, Func<InProcessEngine, Task<int>> program)
    {
        await using var engine = await InProcessEngine.StartAsync(options);
        using var process = new ProcessState(engine.Environment);
        return new(await program(engine).WaitAsync(Patience), engine);
    }
}

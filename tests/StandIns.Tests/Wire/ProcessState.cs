namespace StandIns.Tests.Wire;

/// <summary>The process state that a deployment reads and changes; restored afterwards.</summary>
internal sealed class ProcessState : IDisposable
{
    // A provider's arguments take defaults from here.
    private static readonly string[] Read = ["KUBECONFIG"];

    private readonly Dictionary<string, string?> _before = [];
    private readonly int _exitCode = Environment.ExitCode;

    public ProcessState(IReadOnlyDictionary<string, string> variables)
    {
        foreach (var name in Read) Set(name, null);
        foreach (var (name, value) in variables) Set(name, value);
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before) Environment.SetEnvironmentVariable(name, value);
        Environment.ExitCode = _exitCode;
    }

    private void Set(string name, string? value)
    {
        _before[name] = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }
}

namespace Infra.Supervisors;

/// <summary>An API server that a run reads, as messages call it.</summary>
public sealed record ReadSource
{
    private readonly string _text;

    private ReadSource(string text, string consequence) => (_text, Consequence) = (text, consequence);

    /// <summary>The control plane, which runs Argo CD.</summary>
    public static ReadSource ControlPlane { get; } =
        new("the control plane", "Its registrations are unknown, so nothing can be compared with it.");

    /// <summary>The consequence if it cannot be read.</summary>
    public string Consequence { get; }

    /// <summary>A supervisor, by its name in the settings.</summary>
    public static ReadSource Supervisor(string name) =>
        new(
            $"supervisor '{name}'",
            "Without it there is no inventory: a shorter list would look like deleted clusters.");

    /// <summary>`the control plane` or `supervisor 'NAME'`.</summary>
    public override string ToString() => _text;
}

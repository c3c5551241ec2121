namespace Infra.Supervisors;

/// <summary>An API server that a run reads, in words for problems.</summary>
public sealed record ReadSource
{
    private readonly string _text;

    private ReadSource(string text, string consequence) => (_text, Consequence) = (text, consequence);

    public static ReadSource ControlPlane { get; } =
        new("the control plane", "Its registrations are unknown, so nothing can be compared with it.");

    /// <summary>What follows when it cannot be read.</summary>
    public string Consequence { get; }

    public static ReadSource Supervisor(string name) =>
        new(
            $"supervisor '{name}'",
            "Without it there is no inventory: a shorter list would look like deleted clusters.");

    public override string ToString() => _text;
}

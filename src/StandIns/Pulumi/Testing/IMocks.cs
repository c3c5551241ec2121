namespace Pulumi.Testing;

/// <summary>Replaces the engine and the providers in a test.</summary>
public interface IMocks
{
    /// <summary>Responds to a registration with the resource's id and state.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Responds to a function call with its result.</summary>
    Task<object> CallAsync(MockCallArgs args);
}

namespace Pulumi.Testing;

/// <summary>Stands in for the engine and the providers in a test.</summary>
public interface IMocks
{
    /// <summary>Answers a registration with the resource's id and state.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a function call with its result.</summary>
    Task<object> CallAsync(MockCallArgs args);
}

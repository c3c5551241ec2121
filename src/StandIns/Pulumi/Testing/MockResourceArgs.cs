using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>
/// A registration as mocks see it: secrets in plain text, properties with unknowns left out, numbers as double.
/// </summary>
public class MockResourceArgs
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;
}

namespace Pulumi.Testing;

/// <summary>A function call as mocks see it.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }
}

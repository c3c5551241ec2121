namespace Pulumi.Testing;

/// <summary>The stack of a test without a stack class of its own.</summary>
internal sealed class TestStack : Stack;

namespace Infra.Changes.Generators;

/// <summary>A node of a Go template.</summary>
internal abstract record GoNode
{
    public sealed record Text(string Written) : GoNode;

    public sealed record Action(GoPipeline Pipeline) : GoNode;

    public sealed record If(GoPipeline Condition, IReadOnlyList<GoNode> Then, IReadOnlyList<GoNode> Else) : GoNode;

    public sealed record With(GoPipeline Value, IReadOnlyList<GoNode> Then, IReadOnlyList<GoNode> Else) : GoNode;

    public sealed record Range(GoPipeline Over, IReadOnlyList<GoNode> Body, IReadOnlyList<GoNode> Else) : GoNode;

    public sealed record Break : GoNode;

    public sealed record Continue : GoNode;
}

/// <summary>
/// A chain of commands, each with the previous result as its last argument. The result can be assigned to variables.
/// </summary>
internal sealed record GoPipeline(
    IReadOnlyList<string> Variables, bool IsAssignment, IReadOnlyList<IReadOnlyList<GoOperand>> Commands);

/// <summary>One operand of a command, and the fields that are read from it.</summary>
internal abstract record GoOperand(IReadOnlyList<string> Fields)
{
    public sealed record Dot(IReadOnlyList<string> Fields) : GoOperand(Fields);

    public sealed record Variable(string Name, IReadOnlyList<string> Fields) : GoOperand(Fields);

    public sealed record Parentheses(GoPipeline Pipeline, IReadOnlyList<string> Fields) : GoOperand(Fields);

    public sealed record Literal(object? Value) : GoOperand([]);

    public sealed record Function(string Name) : GoOperand([]);
}

namespace Infra.Changes.Generators;

/// <summary>
/// The arguments of a function call. A missing argument or a wrong type stops the set, as it does in Go.
/// </summary>
internal sealed class GoArguments(string function, IReadOnlyList<object?> given)
{
    public object? this[int index] => index < given.Count ? given[index] : throw WrongNumber(index + 1);

    public object? Any(int index, int of) => given.Count == of ? given[index] : throw WrongNumber(of);

    public string Text(int index, int of) => Any(index, of) is var value && value is string text
        ? text
        : throw WrongType("string", index);

    public string Text(int index) => this[index] as string ?? throw WrongType("string", index);

    public long Integer(int index) => this[index] is long number ? number : throw WrongType("int", index);

    public IReadOnlyDictionary<string, object?> Map(int index, int of) =>
        Any(index, of) as IReadOnlyDictionary<string, object?> ?? throw WrongType("map[string]interface {}", index);

    public IEnumerable<object?> Rest(int from) => given.Skip(from);

    public ArgoCDException WrongType(string expected, int index) =>
        new($"wrong type for value; expected {expected}; got {GoText.TypeOf(given[index])}");

    private ArgoCDException WrongNumber(int wanted) =>
        new($"wrong number of args for {function}: want {wanted} got {given.Count}");
}

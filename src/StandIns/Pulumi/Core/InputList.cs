using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list of inputs.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IInputCollection
{
    // Adding one element must not copy the others.
    private readonly List<Input<T>> _elements;

    public InputList() => _elements = [];

    private InputList(IEnumerable<Input<T>> elements) => _elements = [.. elements];

    object IInputCollection.Elements => Snapshot();

    public static implicit operator InputList<T>(T value) => new([value]);

    public static implicit operator InputList<T>(T[] values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<T> values) =>
        values.IsDefault ? [] : new(values.Select(value => (Input<T>)value));

    public void Add(params Input<T>[] inputs)
    {
        lock (_elements) _elements.AddRange(inputs);
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"A {GetType().FullName} cannot be enumerated: its elements may still be to come.");

    internal InputList<T> Concat(InputList<T> other) => new(Snapshot().Concat(other.Snapshot()));

    internal override bool TryGetData(out OutputData<ImmutableArray<T>> data)
    {
        var marks = new OutputMarks();
        var values = ImmutableArray.CreateBuilder<T>();
        data = default;
        foreach (var element in Snapshot())
        {
            if (!element.TryGet(out var found)) return false;
            marks.Add(found);
            values.Add(found.Value);
        }

        data = marks.On(values.ToImmutable());
        return true;
    }

    private protected override Task Completion => Task.WhenAll(Snapshot().Select(element => element.Completed()));

    private ImmutableArray<Input<T>> Snapshot()
    {
        lock (_elements) return [.. _elements];
    }
}

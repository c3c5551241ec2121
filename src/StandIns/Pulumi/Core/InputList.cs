using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list of inputs.</summary>
public sealed class InputList<T>
    : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>, IInputCollection
{
    // The elements are _deferred's, if it's set, then those of _tail. Adding to _tail is cheap, so that a list built
    // element by element takes linear time; _elements is its snapshot.
    private readonly List<Input<T>> _tail;
    private Output<ImmutableArray<Input<T>>>? _deferred;
    private ImmutableArray<Input<T>>? _elements;
    private Output<ImmutableArray<T>>? _flat;

    public InputList() => _tail = [];

    private InputList(IEnumerable<Input<T>> elements) => _tail = [.. elements];

    private InputList(Output<ImmutableArray<Input<T>>> deferred)
        : this() => _deferred = deferred;

    object IInputCollection.Elements => TryGetElements(out var elements) ? elements : Deferred;

    public static implicit operator InputList<T>(T value) => new([value]);

    public static implicit operator InputList<T>(Output<T> value) => new([value]);

    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    public static implicit operator InputList<T>(T[] values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Output<T>[] values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Input<T>[] values) => new(values);

    public static implicit operator InputList<T>(List<T> values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Output<T>> values) =>
        new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Input<T>> values) => new(values);

    public static implicit operator InputList<T>(ImmutableArray<T> values) =>
        values.IsDefault ? Absent() : new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        values.IsDefault ? Absent() : new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) =>
        values.IsDefault ? Absent() : new(values.AsEnumerable());

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(list => Wrap(list)));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(list => Wrap(list)));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) =>
        new(values.Apply(list => Wrap(list)));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        new(values.Apply(list => list.IsDefault ? default : Wrap(list)));

    public void Add(params Input<T>[] inputs)
    {
        lock (_tail)
        {
            _tail.AddRange(inputs);
            (_elements, _flat) = (null, null);
        }
    }

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        var deferred = inputs.TryGetElements(out var elements) ? null : inputs.Deferred;
        lock (_tail)
        {
            if (deferred is null)
            {
                _tail.AddRange(elements);
            }
            else
            {
                _deferred = Join(Deferred, deferred);
                _tail.Clear();
            }

            (_elements, _flat) = (null, null);
        }
    }

    public InputList<T> Concat(InputList<T> other)
    {
        if (!TryGetElements(out var elements)) return new(Join(Deferred, other.Deferred));

        var sum = new InputList<T>(elements.AsEnumerable());
        sum.AddRange(other);
        return sum;
    }

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false)) yield return value;
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"A {GetType().FullName} cannot be synchronously enumerated. Use GetAsyncEnumerator instead.");

    internal bool IsEmpty => TryGetElements(out var elements) && elements.IsEmpty;

    internal override bool TryGetData(out OutputData<ImmutableArray<T>> data) => AsOutput().TryGetData(out data);

    private protected override Output<ImmutableArray<T>> AsOutput()
    {
        lock (_tail)
        {
            return _flat ??= TryGetElements(out var elements)
                ? Output.AllOf(elements)
                : Deferred.Apply(Flatten);
        }
    }

    private Output<ImmutableArray<Input<T>>> Deferred
    {
        get
        {
            lock (_tail)
            {
                if (_deferred is null) return Output.Create(Snapshot());
                return _tail.Count == 0 ? _deferred : Join(_deferred, Output.Create(Snapshot()));
            }
        }
    }

    private bool TryGetElements(out ImmutableArray<Input<T>> elements)
    {
        lock (_tail)
        {
            elements = _deferred is null ? Snapshot() : default;
            return _deferred is null;
        }
    }

    private ImmutableArray<Input<T>> Snapshot() => _elements ??= [.. _tail];

    private static Output<ImmutableArray<T>> Flatten(ImmutableArray<Input<T>> elements) =>
        elements.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.AllOf(elements);

    private static InputList<T> Absent() => new(Output.Create(default(ImmutableArray<Input<T>>)));

    private static ImmutableArray<Input<T>> Wrap(IEnumerable<T> values) => [.. values.Select(value => (Input<T>)value)];

    private static Output<ImmutableArray<Input<T>>> Join(
        Output<ImmutableArray<Input<T>>> first, Output<ImmutableArray<Input<T>>> second) =>
        Output.Tuple(first, second).Apply(both => both.Item1.AddRange(both.Item2));
}

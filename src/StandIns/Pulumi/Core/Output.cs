using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines outputs. A combination is known if all its parts are, secret if one is.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(OutputData.Plain(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.From(value, isSecret: false);

    public static Output<T> CreateSecret<T>(T value) => new(OutputData.Plain(value).WithSecret(true));

    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.From(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Map(data => data.WithSecret(true));
    }

    public static Output<T> Unsecret<T>(Output<T> output) => output.Map(data => data.WithSecret(false));

    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        return data.IsSecret;
    }

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => AllOf(ImmutableArray.Create(inputs));

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => AllOf([.. inputs]);

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) =>
        AllOf([.. outputs.Select(output => (Input<T>)output)]);

    public static Output<string> Format(FormattableString formattableString)
    {
        var format = formattableString.Format;
        return Gather(
            [.. formattableString.GetArguments().Select(argument => argument as IDeferredValue ?? Create(argument))],
            arguments => string.Format(CultureInfo.InvariantCulture, format, arguments));
    }

    internal static Output<ImmutableArray<T>> AllOf<T>(ImmutableArray<Input<T>> inputs)
    {
        var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
        var marks = new OutputMarks();
        foreach (var input in inputs)
        {
            if (!input.TryGet(out var data)) return new(AllLaterAsync(inputs));
            marks.Add(data);
            values.Add(data.Value);
        }

        return new(marks.On(values.MoveToImmutable()));
    }

    /// <summary>The parts' values, made into one; a part that's missing counts as null.</summary>
    internal static Output<TResult> Gather<TResult>(IDeferredValue?[] parts, Func<object?[], TResult> make) =>
        AllOf([.. parts.Select(part => part.AsObjectInput())]).Apply(values => make([.. values]));

    private static async Task<OutputData<ImmutableArray<T>>> AllLaterAsync<T>(ImmutableArray<Input<T>> inputs)
    {
        var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
        var marks = new OutputMarks();
        foreach (var input in inputs)
        {
            var data = await input.ToOutput().GetDataAsync().ConfigureAwait(false);
            marks.Add(data);
            values.Add(data.Value);
        }

        return marks.On(values.MoveToImmutable());
    }

    private static Input<object?> AsObjectInput(this IDeferredValue? part)
    {
        if (part is null) return new Output<object?>(OutputData.Plain<object?>(null));
        return part.TryGetData(out var data) ? new Output<object?>(data) : new Output<object?>(UntypedAsync(part));
    }

    private static async Task<OutputData<object?>> UntypedAsync(IDeferredValue part)
    {
        OutputData<object?> data;
        while (!part.TryGetData(out data)) await part.Completion.ConfigureAwait(false);
        return data;
    }
}

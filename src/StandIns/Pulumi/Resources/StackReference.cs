using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new() { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>The output, or null where the stack has none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name) => WithItsSecrecy(
        name,
        Output.Tuple(name.ToOutput(), Outputs).Apply(
            found => (object?)found.Item2.GetValueOrDefault(found.Item1)));

    public Output<object> RequireOutput(Input<string> name) => WithItsSecrecy(
        name,
        Output.Tuple(name.ToOutput(), Name, Outputs).Apply(found => found.Item3.TryGetValue(found.Item1, out var value)
            ? value
            : throw new KeyNotFoundException(
                $"Required output '{found.Item1}' does not exist on stack '{found.Item2}'.")));

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).GetDataAsync().ConfigureAwait(false);
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).GetDataAsync().ConfigureAwait(false);
        return data.IsSecret ? throw IsSecret(nameof(GetOutput)) : data.Value;
    }

    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).GetDataAsync().ConfigureAwait(false);
        return data.IsSecret ? throw IsSecret(nameof(RequireOutput)) : data.Value;
    }

    private static InvalidOperationException IsSecret(string method) => new(
        $"Cannot call '{method}ValueAsync' if the referenced stack has secret outputs. Use '{method}' instead.");

    // Which outputs are secret is listed by name; the outputs as a whole are secret if one is.
    private Output<T> WithItsSecrecy<T>(Input<string> name, Output<T> output)
    {
        return new(MarkAsync());

        async Task<OutputData<T>> MarkAsync()
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            var key = await name.ToOutput().GetDataAsync().ConfigureAwait(false);
            var secretNames = await SecretOutputNames.GetDataAsync().ConfigureAwait(false);
            if (key.IsKnown && secretNames is { IsKnown: true, Value.IsDefault: false })
                return data.WithSecret(secretNames.Value.Contains(key.Value));

            var outputs = await Outputs.GetDataAsync().ConfigureAwait(false);
            return data.WithSecret(outputs.IsSecret);
        }
    }
}

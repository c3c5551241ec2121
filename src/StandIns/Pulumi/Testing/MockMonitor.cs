using System.Collections;
using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Asks mocks instead of an engine.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly Lock _lock = new();
    private readonly List<Resource> _resources = [];
    private readonly Dictionary<string, ResourceState> _states = new(StringComparer.Ordinal);

    /// <summary>In the order of their registration, the stack first.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_lock) return [.. _resources];
        }
    }

    public ValueSink NewSink() => new TreeSink();

    public Task<bool> SupportsFeatureAsync(string id) => Task.FromResult(id != "outputValues");

    public async Task<ResourceState> RegisterResourceAsync(
        Resource resource, RegisterResourceRequest request, ValueSink inputs)
    {
        lock (_lock) _resources.Add(resource);
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.TypeToken) return new(urn, null, Result.Success, _ => null);

        var known = Known(inputs);
        var (id, state) = await mocks.NewResourceAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = known,
            Provider = request.Provider,
            Id = request.ImportId,
        }).ConfigureAwait(false);
        return await KeepAsync(urn, id ?? request.ImportId, state, known).ConfigureAwait(false);
    }

    public async Task<ResourceState> ReadResourceAsync(
        Resource resource, ReadResourceRequest request, ValueSink inputs)
    {
        var known = Known(inputs);
        var (_, state) = await mocks.NewResourceAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = known,
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        lock (_lock) _resources.Add(resource);
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        return await KeepAsync(urn, request.Id, state, known).ConfigureAwait(false);
    }

    public Task<ResourceState> GetResourceAsync(string urn, bool acceptsReferences)
    {
        lock (_lock)
        {
            return _states.TryGetValue(urn, out var state)
                ? Task.FromResult(state)
                : throw new InvalidOperationException($"Unknown resource {urn}");
        }
    }

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, ValueSink outputs)
    {
        var values = ((TreeSink)outputs).Properties.ToImmutableDictionary(
            output => output.Key, output => new Output<object?>(output.Value));
        await mocks.RegisterResourceOutputs(new(request.Urn, values)).ConfigureAwait(false);
    }

    public async Task<OutputData<object?>> InvokeAsync(InvokeRequest request, ValueSink args)
    {
        var result = await mocks.CallAsync(new()
        {
            Token = request.Tok,
            Args = Known(args),
            Provider = request.Provider,
        }).ConfigureAwait(false);

        var marks = new OutputMarks();
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, data) in await ReadAsync(result).ConfigureAwait(false))
        {
            marks.Add(data);
            values.Add(name, data.Value);
        }

        return marks.On<object?>(values.ToImmutable());
    }

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private async Task<ResourceState> KeepAsync(string urn, string? id, object state, ImmutableDictionary<string, object> inputs)
    {
        // Most mocks answer with the very inputs, and those have been read.
        var properties = ReferenceEquals(state, inputs) ? AsRead(inputs) : await ReadAsync(state).ConfigureAwait(false);
        var kept = new ResourceState(
            urn, id, Result.Success, name => properties.TryGetValue(name, out var data) ? data : null);
        lock (_lock) _states[urn] = kept;
        return kept;
    }

    private static Dictionary<string, OutputData<object?>> AsRead(ImmutableDictionary<string, object> inputs) => inputs.ToDictionary(
        input => input.Key, input => new OutputData<object?>(ResourceSet.Empty, input.Value, isKnown: true, isSecret: false));

    private static async Task<IReadOnlyDictionary<string, OutputData<object?>>> ReadAsync(object state)
    {
        var sink = new TreeSink();
        var serializer = new PropertySerializer(sink, keepsResources: true);
        switch (state)
        {
            case InputArgs args:
                await serializer.SerializeAsync(args).ConfigureAwait(false);
                break;
            case IDictionary dictionary:
                await serializer.SerializeAsync(dictionary).ConfigureAwait(false);
                break;
            case IDictionary<string, object> dictionary:
                await serializer.SerializeAsync(dictionary.ToImmutableDictionary()).ConfigureAwait(false);
                break;
            default:
                throw new InvalidOperationException(
                    $"{state.GetType().FullName} is not a supported argument type.");
        }

        return sink.Properties;
    }

    private static ImmutableDictionary<string, object> Known(ValueSink sink)
    {
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, data) in ((TreeSink)sink).Properties)
        {
            if (data is { IsKnown: true, Value: { } value }) known.Add(name, value);
        }

        return known.ToImmutable();
    }

    // Unlike in an engine's URNs, of all the parents' types only the first stays.
    private string UrnOf(string parent, string type, string name)
    {
        var prefix = parent.Length == 0 ? "" : Urn.QualifiedTypeOf(parent).Split('$')[0] + "$";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{prefix}{type}::{name}";
    }
}

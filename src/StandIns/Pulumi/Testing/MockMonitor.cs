using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Calls mocks instead of an engine.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly Lock _lock = new();
    private readonly List<Resource> _resources = [];

    /// <summary>In order of registration, the stack first.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_lock) return [.. _resources];
        }
    }

    public ValueSink NewSink() => new TreeSink();

    public Task<bool> SupportsFeatureAsync(string id) => Task.FromResult(true);

    public async Task<ResourceState> RegisterResourceAsync(
        Resource resource, RegisterResourceRequest request, ValueSink inputs)
    {
        lock (_lock) _resources.Add(resource);
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.TypeToken) return new(urn, null);

        var (id, _) = await mocks.NewResourceAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Known(inputs),
        }).ConfigureAwait(false);
        return new(urn, id);
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, ValueSink outputs) =>
        Task.CompletedTask;

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private static ImmutableDictionary<string, object> Known(ValueSink sink)
    {
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, data) in ((TreeSink)sink).Properties)
        {
            if (data is { IsKnown: true, Value: { } value }) known.Add(name, value);
        }

        return known.ToImmutable();
    }

    // Unlike in an engine's URNs, only the first of the parents' types is kept.
    private string UrnOf(string parent, string type, string name)
    {
        var prefix = parent.Length == 0 ? "" : Urn.QualifiedTypeOf(parent).Split('$')[0] + "$";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{prefix}{type}::{name}";
    }
}

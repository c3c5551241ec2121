using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the monitor can do. Each feature is asked for once, when it first matters.</summary>
internal sealed class MonitorFeatures(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new(StringComparer.Ordinal);

    public Task<bool> ResourceReferencesAsync() => SupportsAsync("resourceReferences");

    public Task<bool> AliasSpecsAsync() => SupportsAsync("aliasSpecs");

    private Task<bool> SupportsAsync(string feature) =>
        _answers.GetOrAdd(feature, id => new(() => monitor.SupportsFeatureAsync(id))).Value;
}

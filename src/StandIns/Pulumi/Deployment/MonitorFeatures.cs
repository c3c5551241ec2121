using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>The features of the monitor. Each is queried once, when it is first needed.</summary>
internal sealed class MonitorFeatures(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new(StringComparer.Ordinal);

    public Task<bool> ResourceReferencesAsync() => SupportsAsync("resourceReferences");

    public Task<bool> AliasSpecsAsync() => SupportsAsync("aliasSpecs");

    private Task<bool> SupportsAsync(string feature) =>
        _answers.GetOrAdd(feature, id => new(() => monitor.SupportsFeatureAsync(id))).Value;
}

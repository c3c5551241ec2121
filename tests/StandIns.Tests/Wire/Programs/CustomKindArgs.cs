using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace StandIns.Tests.Wire.Programs;

/// <summary>Any custom resource: its spec is untyped data.</summary>
internal sealed class CustomKindArgs(string apiVersion, string kind) : CustomResourceArgs(apiVersion, kind)
{
    [Input("spec")]
    public Input<ImmutableDictionary<string, object?>>? Spec { get; set; }

    public static ImmutableDictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}

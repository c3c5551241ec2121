using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>What a registration or read brought: the resource's identity and its properties.</summary>
internal sealed record ResourceState(
    string Urn, string? Id, Result Result, Func<string, OutputData<object?>?> Find);

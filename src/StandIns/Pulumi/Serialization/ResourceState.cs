namespace Pulumi.Serialization;

/// <summary>What a registration brought: the resource's identity. Nobody reads the rest of an answer.</summary>
internal sealed record ResourceState(string Urn, string? Id);

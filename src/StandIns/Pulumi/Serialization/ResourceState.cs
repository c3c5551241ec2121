namespace Pulumi.Serialization;

/// <summary>The result of a registration: the resource's identity. The rest of the response is not used.</summary>
internal sealed record ResourceState(string Urn, string? Id);

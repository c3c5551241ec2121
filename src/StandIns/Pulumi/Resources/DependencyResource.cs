namespace Pulumi;

/// <summary>A reference to a resource of which only the URN is known.</summary>
internal sealed class DependencyResource(string urn) : CustomResource(urn);

namespace Infra.Changes.Generators;

/// <summary>What stops a whole ApplicationSet in Argo CD: nothing is changed, and nothing deleted.</summary>
public sealed class ArgoCDException(string message) : Exception(message);

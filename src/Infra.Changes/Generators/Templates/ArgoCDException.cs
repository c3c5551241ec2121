namespace Infra.Changes.Generators;

/// <summary>
/// An error that stops a whole ApplicationSet in Argo CD, which then neither changes nor deletes any Application.
/// </summary>
public sealed class ArgoCDException(string message) : Exception(message);

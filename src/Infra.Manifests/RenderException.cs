namespace Infra.Manifests;

/// <summary>A source that cannot be rendered. Its message is Helm's own if Helm reports the fault.</summary>
public sealed class RenderException(string message) : Exception(message);

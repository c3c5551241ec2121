namespace Infra.Manifests;

/// <summary>A source that cannot be rendered. Its message is Helm's own if Helm reports the fault.</summary>
public class RenderException(string message) : Exception(message);

/// <summary>
/// A source that is not rendered because its files or its tool are not at hand. Argo CD may render it without a fault.
/// </summary>
public sealed class NotRenderedException(string message) : RenderException(message);

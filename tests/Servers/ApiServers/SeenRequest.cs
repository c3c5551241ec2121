namespace ApiServers;

/// <summary>A request, in order of arrival, and the fault that struck it.</summary>
public sealed record SeenRequest(string Method, string Path, FaultKind? Fault);

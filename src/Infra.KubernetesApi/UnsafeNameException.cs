namespace Infra.KubernetesApi;

/// <summary>A name would have changed the address of a request. The request was not sent.</summary>
public sealed class UnsafeNameException() : Exception("No object of a Kubernetes API has this name.");

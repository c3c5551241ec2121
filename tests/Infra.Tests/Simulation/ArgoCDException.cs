namespace Infra.Tests.Simulation;

/// <summary>What stops a whole ApplicationSet: nothing is changed, and nothing deleted.</summary>
internal sealed class ArgoCDException(string message) : Exception(message);

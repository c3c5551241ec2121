namespace ApiServers;

/// <summary>Another program took the port between finding it free and listening on it.</summary>
internal sealed class PortTakenException(string log) : IOException(log);

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ApiServers;

/// <summary>Free loopback ports; returns no port twice.</summary>
internal static class FreePort
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Next()
    {
        while (true)
        {
            var port = Ask();
            if (Given.TryAdd(port, true)) return port;
        }
    }

    private static int Ask()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}

using System.Net;
using System.Net.Sockets;

namespace Infra.Bench.ValuesService;

/// <summary>Sends only bytes through a loopback connection, which no service can beat.</summary>
internal sealed class Loopback : IDisposable
{
    private readonly Socket _sender = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket _receiver;

    public Loopback()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        _sender.Connect(listener.LocalEndPoint!);
        _receiver = listener.Accept();
    }

    public void Pass(byte[] bytes, byte[] buffer)
    {
        var sending = Task.Run(() =>
        {
            for (var at = 0; at < bytes.Length;)
                at += _sender.Send(bytes.AsSpan(at, Math.Min(256 * 1024, bytes.Length - at)));
        });
        for (var left = bytes.Length; left > 0;) left -= _receiver.Receive(buffer);
        sending.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _sender.Dispose();
        _receiver.Dispose();
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Infra.Foundation;

/// <summary>
/// The URL of a cluster's API server: https, host and port, no trailing slash. Argo CD compares the text as it is, so
/// there is one spelling only: the port is always written.
/// </summary>
public sealed record ServerUrl : IComparable<ServerUrl>
{
    private readonly string _text;

    private ServerUrl(string host, int port)
    {
        Host = host;
        _text = string.Create(
            CultureInfo.InvariantCulture, $"https://{(host.Contains(':') ? $"[{host}]" : host)}:{port}");
    }

    /// <summary>A DNS name, an IPv4 address, or an IPv6 address without brackets, in lower case.</summary>
    public string Host { get; }

    public static bool TryFrom(string host, int port, [NotNullWhen(true)] out ServerUrl? url)
    {
        var lower = host.ToLowerInvariant();
        var good = port is > 0 and <= 65535 && (IsAddress(lower) || IsDnsName(lower));
        url = good ? new(lower, port) : null;
        return good;
    }

    public int CompareTo(ServerUrl? other) => string.CompareOrdinal(_text, other?._text);

    public override string ToString() => _text;

    private static bool IsAddress(string host) =>
        IPAddress.TryParse(host, out var address)
        && (address.AddressFamily is AddressFamily.InterNetworkV6 || address.ToString() == host);

    private static bool IsDnsName(string host) =>
        host.Length <= 253
        && host.AsSpan().IndexOfAnyExcept("0123456789.") >= 0
        && Array.TrueForAll(host.Split('.'), label => KubernetesNames.BrokenLabelRule(label) is null);
}

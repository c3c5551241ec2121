using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Infra.Foundation;

/// <summary>
/// The URL of a cluster's API server: https, host and port, no trailing slash. Argo CD compares the text as it is, so
/// there is one spelling only: the port is always written, an address as RFC 5952 has it.
/// </summary>
public sealed record ServerUrl : IComparable<ServerUrl>
{
    // What every pod of a cluster calls the API server of that cluster; a domain of the cluster's own may follow.
    private const string OwnService = "kubernetes.default.svc";

    private readonly string _text;

    private ServerUrl(string host, int port)
    {
        Host = host;
        _text = string.Create(
            CultureInfo.InvariantCulture, $"https://{(host.Contains(':') ? $"[{host}]" : host)}:{port}");
    }

    /// <summary>
    /// A DNS name in lower case without a last dot, an IPv4 address, or an IPv6 address without brackets.
    /// </summary>
    public string Host { get; }

    /// <summary>Whether a pod that calls it reaches the API server of the cluster that the pod runs in.</summary>
    public bool IsOfCaller =>
        Host is "kubernetes" or "kubernetes.default" or OwnService
        || Host.StartsWith($"{OwnService}.", StringComparison.Ordinal);

    /// <param name="host">An IPv6 address may stand in brackets, and a DNS name may end in a dot.</param>
    public static bool TryFrom(string host, int port, [NotNullWhen(true)] out ServerUrl? url)
    {
        var canonical = port is > 0 and <= 65535 ? Canonical(host.ToLowerInvariant()) : null;
        url = canonical is null ? null : new(canonical, port);
        return canonical is not null;
    }

    public int CompareTo(ServerUrl? other) => string.CompareOrdinal(_text, other?._text);

    public override string ToString() => _text;

    private static string? Canonical(string host)
    {
        if (host is ['[', .. var inner, ']']) return CanonicalV6(inner);
        if (host.Contains(':', StringComparison.Ordinal)) return CanonicalV6(host);
        if (IsV4(host)) return host;
        var name = host is [.. var first, '.'] ? first : host;
        return IsDnsName(name) ? name : null;
    }

    // .NET also reads a zone, a port and a prefix length; none of them belongs to an address of a server.
    private static string? CanonicalV6(string host)
    {
        if (host.AsSpan().IndexOfAnyExcept("0123456789abcdef:.") >= 0) return null;
        if (host.Contains('.', StringComparison.Ordinal) && !IsV4(host[(host.LastIndexOf(':') + 1)..])) return null;
        if (!IPAddress.TryParse(host, out var address) || address.AddressFamily is not AddressFamily.InterNetworkV6)
            return null;
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }

    private static bool IsV4(string host) =>
        IPAddress.TryParse(host, out var address)
        && address.AddressFamily is AddressFamily.InterNetwork
        && address.ToString() == host;

    private static bool IsDnsName(string host) =>
        host.Length <= 253
        && Array.TrueForAll(host.Split('.'), label => KubernetesNames.BrokenLabelRule(label) is null)
        && !IsNumber(host[(host.LastIndexOf('.') + 1)..]);

    // No DNS name ends in a number. What does is an address in a form that each program reads in its own way, such as
    // 010.0.0.1, 10.1 and 0x7f000001.
    private static bool IsNumber(string label) => label.StartsWith("0x", StringComparison.Ordinal)
        ? label.AsSpan(2).IndexOfAnyExcept("0123456789abcdef") < 0
        : label.AsSpan().IndexOfAnyExcept("0123456789") < 0;
}

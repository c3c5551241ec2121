using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Infra.Foundation;

/// <summary>
/// The URL of a cluster's API server: https, host and port, without a trailing slash. Argo CD compares these URLs as
/// text, so there is only one spelling: the port is always written, and an IP address follows RFC 5952.
/// </summary>
public sealed record ServerUrl : IComparable<ServerUrl>
{
    // The name of a cluster's own API server in every pod of that cluster. A cluster domain may follow.
    private const string OwnService = "kubernetes.default.svc";

    private readonly string _text;

    private ServerUrl(string host, int port)
    {
        Host = host;
        _text = string.Create(
            CultureInfo.InvariantCulture, $"https://{(host.Contains(':') ? $"[{host}]" : host)}:{port}");
    }

    /// <summary>
    /// A lowercase DNS name without a trailing dot, an IPv4 address, or an IPv6 address without brackets.
    /// </summary>
    public string Host { get; }

    /// <summary>
    /// True if the URL is Kubernetes' in-cluster name, which in any pod means the cluster of that pod.
    /// </summary>
    public bool IsInCluster =>
        Host is "kubernetes" or "kubernetes.default" or OwnService
        || Host.StartsWith($"{OwnService}.", StringComparison.Ordinal);

    /// <summary>Returns false, and no URL, if the host is not valid or the port is not between 1 and 65535.</summary>
    /// <param name="host">An IPv6 address may be in brackets, and a DNS name may end with a dot.</param>
    public static bool TryCreate(string host, int port, [NotNullWhen(true)] out ServerUrl? url)
    {
        var canonical = port is > 0 and <= 65535 ? Canonical(host.ToLowerInvariant()) : null;
        url = canonical is null ? null : new(canonical, port);
        return canonical is not null;
    }

    /// <summary>By the URL as text, in ordinal order.</summary>
    public int CompareTo(ServerUrl? other) => string.CompareOrdinal(_text, other?._text);

    /// <summary>The URL: https, host and port, without a trailing slash.</summary>
    public override string ToString() => _text;

    private static string? Canonical(string host)
    {
        if (host is ['[', .. var inner, ']']) return CanonicalV6(inner);
        if (host.Contains(':', StringComparison.Ordinal)) return CanonicalV6(host);
        if (IsV4(host)) return host;
        var name = host is [.. var first, '.'] ? first : host;
        return IsDnsName(name) ? name : null;
    }

    // .NET also accepts a zone, a port and a prefix length, none of which is valid in a server's address.
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

    // The last label of a DNS name is never a number. If it is one, the text is an address that each program parses
    // differently, such as 010.0.0.1, 10.1 or 0x7f000001.
    private static bool IsNumber(string label) => label.StartsWith("0x", StringComparison.Ordinal)
        ? label.AsSpan(2).IndexOfAnyExcept("0123456789abcdef") < 0
        : label.AsSpan().IndexOfAnyExcept("0123456789") < 0;
}

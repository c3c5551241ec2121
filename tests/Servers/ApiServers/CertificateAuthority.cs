using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ApiServers;

/// <summary>Signs the certificates of one server and of its users.</summary>
public sealed class CertificateAuthority : IDisposable
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1";
    private const string ForClients = "1.3.6.1.5.5.7.3.2";
    // As long as the client certificates of Cluster API.
    private static readonly TimeSpan ClientLife = TimeSpan.FromDays(365);
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    private readonly TimeProvider _time;

    public CertificateAuthority(string name = "test-ca", TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        using var key = NewKey();
        Certificate = AuthorityRequest(name, key).CreateSelfSigned(_time.GetUtcNow() - Life, _time.GetUtcNow() + Life);
    }

    private CertificateAuthority(X509Certificate2 certificate, TimeProvider time) =>
        (Certificate, _time) = (certificate, time);

    public X509Certificate2 Certificate { get; }

    public string Pem => Certificate.ExportCertificatePem();

    /// <summary>Creates an authority that this one signs.</summary>
    public CertificateAuthority Below(string name)
    {
        using var key = NewKey();
        var end = _time.GetUtcNow() + ClientLife;
        using var signed = AuthorityRequest(name, key).Create(Certificate, end - Life, end, Serial());
        return new(signed.CopyWithPrivateKey(key), _time);
    }

    /// <summary>Creates a certificate for this host name only.</summary>
    public X509Certificate2 CertificateOfHost(string name)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        return Sign(new X500DistinguishedName("CN=server"), ForServers, TimeSpan.FromDays(1), names.Build());
    }

    /// <summary>Creates a certificate for 127.0.0.1, localhost, and the other given names.</summary>
    public X509Certificate2 ServerCertificate(params IEnumerable<string> otherNames)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        foreach (var name in otherNames.Prepend("localhost")) names.AddDnsName(name);
        return Sign(new X500DistinguishedName("CN=server"), ForServers, TimeSpan.FromDays(1), names.Build());
    }

    /// <summary>Uses the user as common name and each group as an organization.</summary>
    public X509Certificate2 ClientCertificate(User user)
    {
        var name = new X500DistinguishedNameBuilder();
        foreach (var group in user.Groups) name.AddOrganizationName(group);
        name.AddCommonName(user.Name);
        return Sign(name.Build(), ForClients, ClientLife);
    }

    public void Dispose() => Certificate.Dispose();

    private static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static CertificateRequest Request(string name, ECDsa key) =>
        new(new X500DistinguishedName(name), key, HashAlgorithmName.SHA256);

    private static CertificateRequest AuthorityRequest(string name, ECDsa key)
    {
        var request = Request($"CN={name}", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature, critical: true));
        return request;
    }

    private X509Certificate2 Sign(
        X500DistinguishedName name, string purpose, TimeSpan life, params X509Extension[] extensions)
    {
        using var key = NewKey();
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        var now = _time.GetUtcNow();
        using var signed = request.Create(Certificate, now - TimeSpan.FromHours(1), now + life, Serial());
        return signed.CopyWithPrivateKey(key);
    }

    private static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x7f | 0x01);
        return serial;
    }
}

using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ApiServers;

/// <summary>The credential that a client presents.</summary>
public abstract record Identity
{
    private Identity()
    {
    }

    public sealed record Anonymous : Identity;

    public sealed record ClientCertificate(X509Certificate2 Certificate) : Identity;

    public sealed record Token(string Value) : Identity;

    public sealed record Basic(string User, string Password) : Identity;

    internal X509Certificate2? Own => (this as ClientCertificate)?.Certificate;

    internal AuthenticationHeaderValue? Header => this switch
    {
        Token token => new("Bearer", token.Value),
        Basic basic => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{basic.User}:{basic.Password}"))),
        Anonymous or ClientCertificate => null,
        _ => throw new UnreachableException(),
    };
}

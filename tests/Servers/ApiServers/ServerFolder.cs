using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ApiServers;

/// <summary>The files with which an API server and its controller manager start.</summary>
internal sealed class ServerFolder
{
    private ServerFolder(string root) => Root = root;

    public string Root { get; }

    public string Authority => PathOf("ca.crt");

    public string ServerCertificate => PathOf("server.crt");

    public string ServerKey => PathOf("server.key");

    /// <summary>Signs the tokens of ServiceAccounts. A private key also serves if a public key is expected.</summary>
    public string AccountKey => PathOf("accounts.key");

    public string Tokens => PathOf("tokens.csv");

    public static async Task<ServerFolder> CreateAsync(
        string root, CertificateAuthority authority, IReadOnlyDictionary<string, User> tokens)
    {
        var folder = new ServerFolder(Directory.CreateDirectory(root).FullName);
        using var server = authority.ServerCertificate();
        using var serverKey = server.GetECDsaPrivateKey()!;
        using var accountKey = RSA.Create(2048);
        await folder.WriteAsync("ca.crt", authority.Pem);
        await folder.WriteAsync("server.crt", server.ExportCertificatePem());
        await folder.WriteAsync("server.key", serverKey.ExportPkcs8PrivateKeyPem());
        await folder.WriteAsync("accounts.key", accountKey.ExportRSAPrivateKeyPem());
        await folder.WriteAsync("tokens.csv", string.Concat(tokens.Select(token => Line(token.Key, token.Value))));
        return folder;
    }

    public async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(PathOf(name), text);
        return PathOf(name);
    }

    private static string Line(string token, User user) =>
        $"{token},{user.Name},{user.Name},\"{string.Join(',', user.Groups)}\"\n";

    private string PathOf(string name) => Path.Combine(Root, name);
}

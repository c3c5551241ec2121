using System.Security.Cryptography;

namespace ApiServers;

/// <summary>A running API server with its own authority, etcd prefix and users.</summary>
public sealed partial class ApiServer : IAsyncDisposable
{
    private readonly ServerFolder _folder;
    private readonly CertificateAuthority _authority;
    private readonly IReadOnlyDictionary<string, User> _tokens;
    private readonly Stack<ServerProcess> _processes = new();

    private ApiServer(ApiServerOptions options, ServerFolder folder, CertificateAuthority authority,
        IReadOnlyDictionary<string, User> tokens, int port)
    {
        _folder = folder;
        _authority = authority;
        _tokens = tokens;
        Name = options.Name;
        Url = new($"https://127.0.0.1:{port}");
        AdminIdentity = CertificateFor(User.Admin);
        Admin = new(ClientFor(AdminIdentity));
    }

    public string Name { get; }

    public Uri Url { get; }

    public CertificateAuthority Authority => _authority;

    public string AuthorityPem => _authority.Pem;

    /// <summary>For test setup; may do everything.</summary>
    public AdminClient Admin { get; }

    public Identity AdminIdentity { get; }

    /// <summary>A client certificate for any user, at any time.</summary>
    public Identity CertificateFor(User user) => new Identity.ClientCertificate(_authority.ClientCertificate(user));

    /// <summary>The static token of a user that was listed when the server started.</summary>
    public Identity TokenFor(User user) =>
        new Identity.Token(_tokens.First(token => token.Value.Name == user.Name).Key);

    public string KubeconfigFor(Identity identity, string? cluster = null) =>
        Kubeconfig.For(cluster ?? Name, Url, AuthorityPem, identity);

    public HttpClient ClientFor(Identity identity) => Client.For(Url, _authority.Certificate, identity);

    internal static async Task<ApiServer> StartAsync(
        ApiServerOptions options, Assets assets, Uri etcd, string folder, Watchdog watchdog)
    {
        var authority = new CertificateAuthority($"{options.Name}-ca");
        var tokens = TokensOf(options);
        var files = await ServerFolder.CreateAsync(folder, authority, tokens);
        var server = await PortClash.RetryAsync(async () =>
        {
            var started = new ApiServer(options, files, authority, tokens, FreePort.Next());
            try
            {
                await started.StartApiAsync(assets, etcd, watchdog);
                started._startAgain = () => started.StartApiAsync(assets, etcd, watchdog);
                return started;
            }
            catch
            {
                await started.StopAsync();
                throw;
            }
        });
        try
        {
            // Definitions first: the garbage collector looks for new kinds when it starts, and then every 30 s.
            await server.Admin.CreateDefinitionsAsync(options.CustomResources);
            if (options.ControllerManager) await server.StartControllerManagerAsync(assets, watchdog);
            if (options.ControllerManager) await server.Admin.ControllersAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _authority.Dispose();
    }

    /// <summary>Stops the controller manager first: it keeps watches open, and an API server waits for them.</summary>
    private async Task StopAsync()
    {
        Admin.Dispose();
        while (_processes.TryPop(out var process)) await process.DisposeAsync();
    }

    private static Dictionary<string, User> TokensOf(ApiServerOptions options)
    {
        var tokens = options.Users.ToDictionary(_ => RandomNumberGenerator.GetHexString(32, lowercase: true));
        foreach (var (token, user) in options.Tokens) tokens.Add(token, user);
        return tokens;
    }

    private async Task StartApiAsync(Assets assets, Uri etcd, Watchdog watchdog)
    {
        var process = Start(assets.ApiServer, watchdog,
        [
            $"--etcd-servers={etcd.GetLeftPart(UriPartial.Authority)}", $"--etcd-prefix=/{Name}",
            "--bind-address=127.0.0.1", "--advertise-address=127.0.0.1", $"--secure-port={Url.Port}",
            .. assets.HaveInsecurePorts ? ["--insecure-port=0"] : Array.Empty<string>(),
            "--endpoint-reconciler-type=none", "--service-cluster-ip-range=10.0.0.0/24",
            $"--cert-dir={_folder.Root}",
            $"--tls-cert-file={_folder.ServerCertificate}", $"--tls-private-key-file={_folder.ServerKey}",
            $"--client-ca-file={_folder.Authority}", $"--token-auth-file={_folder.Tokens}", "--anonymous-auth=true",
            "--service-account-issuer=https://kubernetes.default.svc",
            $"--service-account-key-file={_folder.AccountKey}",
            $"--service-account-signing-key-file={_folder.AccountKey}",
            "--authorization-mode=Node,RBAC",
        ]);
        await Readiness.WaitAsync(process, Admin.IsReadyAsync);
    }

    private async Task StartControllerManagerAsync(Assets assets, Watchdog watchdog)
    {
        var kubeconfig = await _folder.WriteAsync("admin.kubeconfig", KubeconfigFor(AdminIdentity));
        Start(assets.ControllerManager, watchdog,
        [
            $"--kubeconfig={kubeconfig}", "--leader-elect=false", "--secure-port=0",
            .. assets.HaveInsecurePorts ? ["--port=0"] : Array.Empty<string>(),
            $"--service-account-private-key-file={_folder.AccountKey}", $"--root-ca-file={_folder.Authority}",
            "--use-service-account-credentials=false",
            "--controllers=serviceaccount,serviceaccount-token,root-ca-cert-publisher,namespace,garbagecollector,"
                + "clusterrole-aggregation",
        ]);
    }

    private ServerProcess Start(string program, Watchdog watchdog, string[] arguments)
    {
        var process = ServerProcess.Start(program, _folder.Root, arguments);
        watchdog.Guard(process);
        _processes.Push(process);
        return process;
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Infra.Model;
using k8s;
using k8s.Exceptions;
using YamlDotNet.Core;

namespace Infra.Supervisors;

/// <summary>How to reach one supervisor's API and to stay logged in.</summary>
internal abstract class SupervisorAccess : IDisposable
{
    public static SupervisorAccess Of(SupervisorLogin login, ReadSource source, FetchLimits limits, TimeProvider time) => login switch
    {
        SupervisorLogin.Kubeconfig kubeconfig => new ByConfiguration(source, () => Load(kubeconfig)),
        SupervisorLogin.Token token => new ByToken(source, token),
        SupervisorLogin.VSphere vsphere => new VSphereAccess(source, vsphere, limits, time),
        _ => throw new InvalidOperationException($"unknown login {login.GetType().Name}"),
    };

    /// <summary>Logs in where that is a step of its own, and says how to connect.</summary>
    /// <exception cref="ReadFault">It is not possible.</exception>
    public abstract Task<KubernetesClientConfiguration> ConfigureAsync(DateTimeOffset needed, CancellationToken cancellation);

    /// <summary>Counts the logins of the run: a refusal of an earlier one says nothing about the present one.</summary>
    public virtual int Login => 1;

    /// <summary>Has another login than the refused one; false where there is none to try.</summary>
    public virtual Task<bool> RenewAsync(int refused, CancellationToken cancellation) => Task.FromResult(false);

    /// <summary>The namespaces that the identity may see, where the login tells; null where the API must be asked.</summary>
    public virtual Task<IReadOnlyList<string>?> NamespacesAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>?>(null);

    public virtual void Dispose()
    {
    }

    protected static X509Certificate2Collection? Authorities(string? pem)
    {
        if (pem is null) return null;
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return certificates;
    }

    private static KubernetesClientConfiguration Load(SupervisorLogin.Kubeconfig login)
    {
        if (login is { File: null, Content: null, Context: null }) return KubernetesClientConfiguration.BuildDefaultConfig();
        if (login is { File: null, Content: null }) return KubernetesClientConfiguration.BuildConfigFromConfigFile(currentContext: login.Context);
        if (login.Content is null) return KubernetesClientConfiguration.BuildConfigFromConfigFile(new FileInfo(login.File!), login.Context);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(login.Content.Reveal()));
        return KubernetesClientConfiguration.BuildConfigFromConfigFile(content, login.Context);
    }

    private sealed class ByConfiguration(ReadSource source, Func<KubernetesClientConfiguration> load) : SupervisorAccess
    {
        // An exec plugin may run for minutes: not on the caller's thread, and not beyond the deadline.
        public override async Task<KubernetesClientConfiguration> ConfigureAsync(DateTimeOffset needed, CancellationToken cancellation)
        {
            try
            {
                return await Task.Run(load, cancellation).WaitAsync(cancellation);
            }
            catch (Exception e) when (e is KubeConfigException or YamlException or IOException or CryptographicException or FormatException
                or ArgumentException or InvalidOperationException or UnauthorizedAccessException)
            {
                // The client's message can quote the file, so it is not passed on.
                throw new ReadFault(Problem.Unauthorised(source, $"cannot be asked: its kubeconfig gives no login ({e.GetType().Name})"));
            }
        }
    }

    private sealed class ByToken(ReadSource source, SupervisorLogin.Token login) : SupervisorAccess
    {
        public override Task<KubernetesClientConfiguration> ConfigureAsync(DateTimeOffset needed, CancellationToken cancellation)
        {
            if (JsonWebToken.EndOf(login.Value.Reveal()) is { } end && end <= needed)
                throw new ReadFault(Problem.Unauthorised(source, $"would not answer: the token ended or ends at {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC"));
            return Task.FromResult(new KubernetesClientConfiguration
            {
                Host = login.Server.ToString(),
                SslCaCerts = Authorities(login.Ca),
                AccessToken = login.Value.Reveal(),
            });
        }
    }
}

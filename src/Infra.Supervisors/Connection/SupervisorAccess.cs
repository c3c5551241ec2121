using Infra.KubernetesApi;

namespace Infra.Supervisors;

/// <summary>How to reach one supervisor's API and to stay logged in.</summary>
internal abstract class SupervisorAccess : IDisposable
{
    public static SupervisorAccess Of(SupervisorLogin login, ReadSource source, FetchLimits limits, TimeProvider time) => login switch
    {
        SupervisorLogin.Kubeconfig kubeconfig => new ByKubeconfig(kubeconfig, new(limits.PluginTime, time)),
        SupervisorLogin.Token token => new ByToken(source, token),
        SupervisorLogin.VSphere vsphere => new VSphereAccess(source, vsphere, limits, time),
        _ => throw new InvalidOperationException($"unknown login {login.GetType().Name}"),
    };

    /// <summary>Logs in where that is a step of its own, and says how to connect.</summary>
    /// <exception cref="ReadFault">It is not possible.</exception>
    /// <exception cref="ApiLoginException">The settings give no login.</exception>
    public abstract Task<ApiLogin> LogInAsync(DateTimeOffset needed, CancellationToken cancellation);

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

    private sealed class ByKubeconfig(SupervisorLogin.Kubeconfig login, PluginOptions plugins) : SupervisorAccess
    {
        public override Task<ApiLogin> LogInAsync(DateTimeOffset needed, CancellationToken cancellation) =>
            ApiLogin.ReadAsync(Kubeconfig(), login.Context, plugins, cancellation);

        private Kubeconfig Kubeconfig()
        {
            if (login.Content is { } content) return KubernetesApi.Kubeconfig.OfText(content.Reveal());
            return login.File is { } file
                ? KubernetesApi.Kubeconfig.OfFile(file)
                : KubernetesApi.Kubeconfig.Find(Environment.GetEnvironmentVariable);
        }
    }

    private sealed class ByToken(ReadSource source, SupervisorLogin.Token login) : SupervisorAccess
    {
        public override Task<ApiLogin> LogInAsync(DateTimeOffset needed, CancellationToken cancellation)
        {
            if (JsonWebToken.EndOf(login.Value.Reveal()) is { } end && end <= needed)
                throw new ReadFault(SupervisorProblems.Unauthorised(source, $"would not answer: the token ended or ends at {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC"));
            return Task.FromResult(ApiLogin.Create(login.Server, login.Ca, new() { Token = login.Value.Reveal() }));
        }
    }
}

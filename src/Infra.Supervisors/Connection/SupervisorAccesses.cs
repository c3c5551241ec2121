using Infra.KubernetesApi;

namespace Infra.Supervisors;

/// <summary>Creates the access to a supervisor's API for each kind of login.</summary>
internal static class SupervisorAccesses
{
    public static SupervisorAccess For(
        SupervisorLogin login, ReadSource source, FetchLimits limits, TimeProvider time) =>
        login switch
        {
            SupervisorLogin.Kubeconfig kubeconfig => new ByKubeconfig(kubeconfig, new(limits.PluginTime, time)),
            SupervisorLogin.Token token => new ByToken(source, token),
            SupervisorLogin.VSphere vsphere => new VSphereAccess(source, vsphere, limits, time),
            _ => throw new InvalidOperationException($"unknown login {login.GetType().Name}"),
        };

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
            if (JsonWebToken.ReadExpiry(login.Value.Reveal()) is { } end && end <= needed)
            {
                throw new ReadFault(SupervisorProblems.Unauthorized(
                    source, "would reject the login: the token expires or expired at "
                        + $"{end.UtcDateTime:yyyy-MM-dd HH:mm} UTC"));
            }

            return Task.FromResult(ApiLogin.Create(login.Server, login.Ca, new() { Token = login.Value.Reveal() }));
        }
    }
}

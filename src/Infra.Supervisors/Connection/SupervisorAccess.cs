using Infra.KubernetesApi;

namespace Infra.Supervisors;

/// <summary>How to reach one supervisor's API and stay logged in.</summary>
internal abstract class SupervisorAccess : IDisposable
{
    /// <summary>Logs in, if that is a separate step, and returns how to connect.</summary>
    /// <param name="needed">How long the login must last.</param>
    /// <param name="cancellation">Stops the login.</param>
    /// <exception cref="ReadFault">The login failed.</exception>
    /// <exception cref="ApiLoginException">The settings contain no usable login.</exception>
    public abstract Task<ApiLogin> LogInAsync(DateTimeOffset needed, CancellationToken cancellation);

    /// <summary>
    /// The number of logins in this run. If an earlier login was rejected, the current one may still be valid.
    /// </summary>
    public virtual int Login => 1;

    /// <summary>Replaces the rejected login with a new one. Returns false if there is no other.</summary>
    public virtual Task<bool> RenewAsync(int refused, CancellationToken cancellation) => Task.FromResult(false);

    /// <summary>
    /// The namespaces that the identity can see, if the login returns them; null if the API must be asked.
    /// </summary>
    public virtual Task<IReadOnlyList<string>?> NamespacesAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>?>(null);

    public virtual void Dispose()
    {
    }
}

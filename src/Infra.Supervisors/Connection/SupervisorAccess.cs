using Infra.KubernetesApi;

namespace Infra.Supervisors;

/// <summary>How to reach one supervisor's API and to stay logged in.</summary>
internal abstract class SupervisorAccess : IDisposable
{
    /// <summary>Logs in where that is a step of its own, and says how to connect.</summary>
    /// <exception cref="ReadFault">It is not possible.</exception>
    /// <exception cref="ApiLoginException">The settings give no login.</exception>
    public abstract Task<ApiLogin> LogInAsync(DateTimeOffset needed, CancellationToken cancellation);

    /// <summary>Counts the logins of the run: a refusal of an earlier one says nothing about the present one.</summary>
    public virtual int Login => 1;

    /// <summary>Has another login than the refused one; false where there is none to try.</summary>
    public virtual Task<bool> RenewAsync(int refused, CancellationToken cancellation) => Task.FromResult(false);

    /// <summary>
    /// The namespaces that the identity may see, where the login tells; null where the API must be asked.
    /// </summary>
    public virtual Task<IReadOnlyList<string>?> NamespacesAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>?>(null);

    public virtual void Dispose()
    {
    }
}

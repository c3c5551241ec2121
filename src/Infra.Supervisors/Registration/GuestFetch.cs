using Infra.Foundation;
using Infra.KubernetesApi;
using Infra.Model.Desired;
using k8s.Models;

namespace Infra.Supervisors;

/// <summary>Runs an action in each cluster of one supervisor, with the administrator's kubeconfig.</summary>
internal sealed class GuestFetch(ApiSession session, ProblemList problems)
{
    public Task ForEachAsync(
        IReadOnlyList<GuestCluster> clusters,
        Func<GuestRegistration, CancellationToken, Task> act,
        Action<ClusterName> done,
        CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            clusters,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = session.Limits.ConcurrentRequests,
                CancellationToken = cancellation,
            },
            async (cluster, stop) =>
            {
                try
                {
                    using var guest = await OpenAsync(session, cluster, stop);
                    await act(guest, stop);
                    done(cluster.Name);
                }
                catch (SecretForbiddenException)
                {
                    problems.Add(KubeconfigProblems.CredentialForbidden(
                        cluster.Name, cluster.Supervisor, cluster.Namespace, isError: true));
                }
                catch (ReadFault fault)
                {
                    problems.Add(fault.Problem);
                }
            });

    /// <summary>Connects to the cluster itself.</summary>
    /// <exception cref="ReadFault">Its kubeconfig is missing or cannot be used.</exception>
    /// <exception cref="SecretForbiddenException">The identity may not read its kubeconfig.</exception>
    public static async Task<GuestRegistration> OpenAsync(
        ApiSession session, GuestCluster cluster, CancellationToken cancellation)
    {
        var secret = await SecretAsync(session, cluster, cancellation);
        var credential = new KubeconfigSecret(cluster).ReadCredential(secret);
        try
        {
            return new(cluster, credential, session.Limits, session.Time);
        }
        catch (ApiLoginException e)
        {
            var what = $"cannot be asked: {e.Message}";
            throw new CredentialFault(KubeconfigProblems.GuestUnreachable(cluster.Name, cluster.Server, what));
        }
    }

    /// <summary>The Secret with the cluster's kubeconfig; null if there is none.</summary>
    /// <exception cref="ReadFault">The supervisor does not respond.</exception>
    /// <exception cref="SecretForbiddenException">The identity may not read it.</exception>
    public static async Task<V1Secret?> SecretAsync(
        ApiSession session, GuestCluster cluster, CancellationToken cancellation)
    {
        var name = new KubeconfigSecret(cluster).Name;
        var (secret, failure) = await session.TryAskAsync(
            (client, token) => k8s.CoreV1OperationsExtensions.ReadNamespacedSecretAsync(
                client.CoreV1, name, PathSegment.Checked(cluster.Namespace), cancellationToken: token),
            cancellation);
        return failure?.Kind switch
        {
            null or FailureKind.NotFound => secret,
            FailureKind.Forbidden => throw new SecretForbiddenException(),
            _ => throw new ReadFault(session.CreateProblem(failure, new($"Secret '{name}'", cluster.Namespace))),
        };
    }
}

/// <summary>The identity may not read a kubeconfig. The caller decides whether that is an error.</summary>
internal sealed class SecretForbiddenException() : Exception("The identity may not read the Secret.");

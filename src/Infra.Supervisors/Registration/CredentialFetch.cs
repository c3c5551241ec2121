using System.Collections.Concurrent;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Supervisors;

/// <summary>
/// Reads the credentials of one supervisor's clusters, with as many concurrent requests as the supervisor allows.
/// </summary>
internal sealed class CredentialFetch(ApiSession session, CredentialRequest request, ProblemList problems)
{
    public async Task FetchAsync(
        IReadOnlyList<GuestCluster> clusters,
        ConcurrentDictionary<ClusterName, ClusterCredential> found,
        CancellationToken cancellation)
    {
        try
        {
            await session.WithinDeadlineAsync<object?>(
                async token =>
                {
                    await Parallel.ForEachAsync(
                        clusters, Bounded(token), async (cluster, stop) => await AddOfAsync(cluster, found, stop));
                    return null;
                },
                cancellation);
        }
        catch (ReadFault fault)
        {
            problems.Add(fault.Problem);
        }
    }

    private async Task AddOfAsync(
        GuestCluster cluster,
        ConcurrentDictionary<ClusterName, ClusterCredential> found,
        CancellationToken cancellation)
    {
        try
        {
            var credential = request.Source is CredentialSource.Kubeconfig
                ? new KubeconfigSecret(cluster).ReadCredential(
                    await GuestFetch.SecretAsync(session, cluster, cancellation))
                : await TokenOfAsync(cluster, cancellation);
            found[cluster.Name] = credential;
        }
        catch (SecretForbiddenException)
        {
            problems.Add(KubeconfigProblems.CredentialForbidden(
                cluster.Name, cluster.Supervisor, cluster.Namespace, isError: !request.IsPreview));
        }
        catch (CredentialFault fault) when (!cluster.IsReady)
        {
            // A cluster that is down or being deleted must not stop the others, and Argo CD keeps its credential.
            problems.Add(KubeconfigProblems.CredentialKept(cluster.Name, fault.Problem));
        }
        catch (ReadFault fault)
        {
            problems.Add(fault.Problem);
        }
    }

    private async Task<ClusterCredential> TokenOfAsync(GuestCluster cluster, CancellationToken cancellation)
    {
        using var guest = await GuestFetch.OpenAsync(session, cluster, cancellation);
        return await guest.CredentialAsync(cancellation)
            ?? throw new CredentialFault(KubeconfigProblems.NotJoined(cluster.Name, request.Stack));
    }

    private ParallelOptions Bounded(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = session.Limits.ConcurrentRequests, CancellationToken = cancellation };
}

using System.Text;
using Infra.KubernetesApi;
using Infra.Model.Desired;
using k8s;
using k8s.Models;

namespace Infra.Supervisors;

/// <summary>
/// Argo CD's objects in a cluster: the service account `argocd-manager`, its permissions, and a Secret with a token
/// that does not expire. They are exactly the objects of `argocd cluster add` (Argo CD, util/clusterauth), so a cluster
/// that was added with that command counts as joined.
/// </summary>
internal sealed class GuestRegistration : IDisposable
{
    public const string Namespace = "kube-system";
    public const string Account = "argocd-manager";
    public const string Role = "argocd-manager-role";
    public const string Binding = "argocd-manager-role-binding";
    public const string TokenSecret = "argocd-manager-long-lived-token";

    private const string FieldManager = "infra";
    private const string RbacGroup = "rbac.authorization.k8s.io";
    private const string AccountAnnotation = "kubernetes.io/service-account.name";
    private static readonly TimeSpan PollPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PollTime = TimeSpan.FromSeconds(30);
    private static readonly string[] All = ["*"];

    private readonly GuestCluster _cluster;
    private readonly Kubernetes _client;
    private readonly ClusterCredential _admin;
    private readonly FetchLimits _limits;
    private readonly TimeProvider _time;

    /// <exception cref="ApiLoginException">The credential cannot be used.</exception>
    public GuestRegistration(GuestCluster cluster, ClusterCredential admin, FetchLimits limits, TimeProvider time)
    {
        (_cluster, _admin, _limits, _time) = (cluster, admin, limits, time);
        _client = ApiClient.Create(CreateLogin(cluster, admin), limits.Client);
    }

    /// <summary>The token of argocd-manager; null if the cluster is not joined.</summary>
    /// <exception cref="CredentialFault">The cluster does not respond.</exception>
    public async Task<ClusterCredential?> CredentialAsync(CancellationToken cancellation)
    {
        var secret = await AskAsync(
            token => _client.CoreV1.ReadNamespacedSecretAsync(TokenSecret, Namespace, cancellationToken: token),
            cancellation);
        if (secret?.Data is null || !secret.Data.TryGetValue("token", out var bytes) || bytes.Length == 0) return null;
        var value = Encoding.UTF8.GetString(bytes);
        return new()
        {
            CaData = _admin.CaData,
            ServerName = _admin.ServerName,
            Token = new(value),
            Expires = JsonWebToken.ReadExpiry(value),
        };
    }

    /// <summary>Applies the objects and waits for the token. In a dry run the server only validates them.</summary>
    /// <exception cref="CredentialFault">The cluster rejects them or creates no token in time.</exception>
    public async Task JoinAsync(bool dryRun, CancellationToken cancellation)
    {
        var dry = dryRun ? "All" : null;
        await ApplyAsync(token =>
            _client.CoreV1.PatchNamespacedServiceAccountAsync(
                Applied(AccountObject()),
                Account,
                Namespace,
                dry,
                FieldManager,
                force: true,
                cancellationToken: token),
            cancellation);
        await ApplyAsync(token =>
            _client.RbacAuthorizationV1.PatchClusterRoleAsync(
                Applied(RoleObject()), Role, dry, FieldManager, force: true, cancellationToken: token),
            cancellation);
        await ApplyAsync(token =>
            _client.RbacAuthorizationV1.PatchClusterRoleBindingAsync(
                Applied(BindingObject()), Binding, dry, FieldManager, force: true, cancellationToken: token),
            cancellation);
        await ApplyAsync(token =>
            _client.CoreV1.PatchNamespacedSecretAsync(
                Applied(SecretObject()),
                TokenSecret,
                Namespace,
                dry,
                FieldManager,
                force: true,
                cancellationToken: token),
            cancellation);
        if (!dryRun) await WaitForTokenAsync(cancellation);
    }

    /// <summary>Deletes the objects that exist.</summary>
    /// <exception cref="CredentialFault">The cluster rejects the request.</exception>
    public async Task LeaveAsync(bool dryRun, CancellationToken cancellation)
    {
        var dry = dryRun ? "All" : null;
        // Delete the permissions first, so that what remains after a failed run can do nothing.
        await AskAsync(token =>
            _client.RbacAuthorizationV1.DeleteClusterRoleBindingAsync(
                Binding, dryRun: dry, cancellationToken: token),
            cancellation);
        await AskAsync(
            token => _client.RbacAuthorizationV1.DeleteClusterRoleAsync(Role, dryRun: dry, cancellationToken: token),
            cancellation);
        await AskAsync(token =>
            _client.CoreV1.DeleteNamespacedSecretAsync(
                TokenSecret, Namespace, dryRun: dry, cancellationToken: token),
            cancellation);
        await AskAsync(token =>
            _client.CoreV1.DeleteNamespacedServiceAccountAsync(
                Account, Namespace, dryRun: dry, cancellationToken: token),
            cancellation);
    }

    public void Dispose() => _client.Dispose();

    // Uses the credential that was checked, not the kubeconfig: another parser might select a different entry in it.
    private static ApiLogin CreateLogin(GuestCluster cluster, ClusterCredential admin) => ApiLogin.Create(
        new(cluster.Server.ToString()),
        Encoding.UTF8.GetString(Convert.FromBase64String(admin.CaData)),
        new() { Token = admin.Token?.Reveal(), CertificateData = admin.CertData, KeyData = admin.KeyData?.Reveal() },
        admin.ServerName);

    private async Task WaitForTokenAsync(CancellationToken cancellation)
    {
        var end = _time.GetUtcNow() + PollTime;
        while (await CredentialAsync(cancellation) is null)
        {
            if (_time.GetUtcNow() >= end)
            {
                throw new CredentialFault(KubeconfigProblems.GuestUnreachable(
                    _cluster.Name, _cluster.Server,
                    "creates no token for argocd-manager: is its controller manager running?"));
            }

            await Task.Delay(PollPause, _time, cancellation);
        }
    }

    private async Task ApplyAsync<T>(Func<CancellationToken, Task<T>> apply, CancellationToken cancellation)
        where T : class
    {
        if (await AskAsync(apply, cancellation) is null) throw Unreachable($"has no namespace '{Namespace}'");
    }

    /// <summary>Sends one request; null if the object does not exist.</summary>
    private async Task<T?> AskAsync<T>(Func<CancellationToken, Task<T>> request, CancellationToken cancellation)
        where T : class
    {
        using var tooLong = new CancellationTokenSource(_limits.AnswerTime, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, tooLong.Token);
        try
        {
            return await request(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Unreachable("does not answer");
        }
        catch (Exception e) when (Failure.Classify(e) is { } failure)
        {
            if (failure.Kind is FailureKind.NotFound) return null;
            throw Unreachable(failure.Status > 0
                ? $"answers {failure.Status}"
                : "cannot be reached, or its certificate is not trusted");
        }
    }

    private CredentialFault Unreachable(string what) =>
        new(KubeconfigProblems.GuestUnreachable(_cluster.Name, _cluster.Server, what));

    private static V1Patch Applied(object body) => new(body, V1Patch.PatchType.ApplyPatch);

    private static V1ServiceAccount AccountObject() => new()
    {
        ApiVersion = "v1",
        Kind = "ServiceAccount",
        Metadata = new() { Name = Account, NamespaceProperty = Namespace },
    };

    private static V1ClusterRole RoleObject() => new()
    {
        ApiVersion = $"{RbacGroup}/v1",
        Kind = "ClusterRole",
        Metadata = new() { Name = Role },
        Rules =
        [
            new() { ApiGroups = All, Resources = All, Verbs = All },
            new() { NonResourceURLs = All, Verbs = All },
        ],
    };

    private static V1ClusterRoleBinding BindingObject() => new()
    {
        ApiVersion = $"{RbacGroup}/v1",
        Kind = "ClusterRoleBinding",
        Metadata = new() { Name = Binding },
        RoleRef = new() { ApiGroup = RbacGroup, Kind = "ClusterRole", Name = Role },
        Subjects = [new() { Kind = "ServiceAccount", Name = Account, NamespaceProperty = Namespace }],
    };

    private static V1Secret SecretObject() => new()
    {
        ApiVersion = "v1",
        Kind = "Secret",
        Type = "kubernetes.io/service-account-token",
        Metadata = new()
        {
            Name = TokenSecret,
            NamespaceProperty = Namespace,
            Annotations = new Dictionary<string, string> { [AccountAnnotation] = Account },
        },
    };
}

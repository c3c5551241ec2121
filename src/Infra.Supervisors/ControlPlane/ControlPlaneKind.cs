using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>
/// A kind of object that a stack has in its control plane, and the label selectors for listing the relevant ones.
/// </summary>
internal sealed record ControlPlaneKind(
    string Group, string Version, string Kind, string Plural, ImmutableArray<string?> Selectors)
{
    private const string ClusterSecrets = $"{ArgoCD.SecretType}=cluster";

    public const string Application = "Application";

    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>
    /// True if every stack has objects of this kind. If they cannot be read, nothing can be compared.
    /// </summary>
    public bool IsOfEveryStack => Kind is "Secret" or "ConfigMap" or "ApplicationSet" or "AppProject";

    /// <summary>The kinds that show which clusters are registered and which Applications they get.</summary>
    public static ImmutableArray<ControlPlaneKind> OfRegistrations { get; } = [Secret(ClusterSecrets), ApplicationSet];

    /// <summary>Applications. The stack does not declare them; Argo CD creates them.</summary>
    public static ControlPlaneKind Applications(string selector) =>
        new("argoproj.io", "v1alpha1", Application, "applications", [selector]);

    private static ControlPlaneKind ApplicationSet =>
        new("argoproj.io", "v1alpha1", "ApplicationSet", "applicationsets", [null]);

    /// <param name="stackSelector">Selects the stack's objects.</param>
    public static ImmutableArray<ControlPlaneKind> All(string stackSelector) =>
    [
        Secret(stackSelector, ClusterSecrets),
        new("", "v1", "ConfigMap", "configmaps", [stackSelector]),
        // Includes the sets of other owners, because two sets can claim the same Application.
        ApplicationSet,
        new("argoproj.io", "v1alpha1", "AppProject", "appprojects", [null]),
        new("apps", "v1", "Deployment", "deployments", [stackSelector]),
        new("", "v1", "Service", "services", [stackSelector]),
        new("", "v1", "ServiceAccount", "serviceaccounts", [stackSelector]),
        new("rbac.authorization.k8s.io", "v1", "Role", "roles", [stackSelector]),
        new("rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings", [stackSelector]),
        new("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", [stackSelector]),
        new("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", [stackSelector]),
    ];

    private static ControlPlaneKind Secret(params string[] selectors) =>
        new("", "v1", "Secret", "secrets", [.. selectors]);
}

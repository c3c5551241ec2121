using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>What an ApplicationSet does with Applications that it no longer generates.</summary>
public sealed record RemovalPolicy
{
    /// <summary>`create-only`, `create-update`, `create-delete` or `sync`; `sync` if the set does not say.</summary>
    public string ApplicationsSync { get; init; } = "sync";

    /// <summary>
    /// True if the workloads survive when an Application is deleted, unless the template has its own finalizers.
    /// </summary>
    public bool PreservesResources { get; init; }

    /// <summary>The finalizers that the template gives to Applications.</summary>
    public ImmutableArray<string> Finalizers { get; init; } = [];

    /// <summary>Reads the policy from a set's spec.</summary>
    public static RemovalPolicy Read(YamlMap? spec) => new()
    {
        ApplicationsSync = spec.TextAt("syncPolicy", "applicationsSync") ?? "sync",
        PreservesResources = spec.TextAt("syncPolicy", "preserveResourcesOnDeletion") is "true",
        Finalizers = [.. spec.TextsAt("template", "metadata", "finalizers")],
    };

    /// <summary>True if Argo CD deletes Applications that the set no longer generates.</summary>
    public bool Deletes => ApplicationsSync is "sync" or "create-delete";

    /// <summary>
    /// True if deleting an Application deletes its workloads. Argo CD adds the finalizer if the template has none.
    /// </summary>
    public bool TakesWorkloads => Finalizers is [] ? !PreservesResources : Finalizers.Any(IsOfResources);

    internal bool IsSameAs(RemovalPolicy other) => Deletes == other.Deletes && TakesWorkloads == other.TakesWorkloads;

    private static bool IsOfResources(string finalizer) =>
        finalizer == ArgoCD.ResourcesFinalizer
            || finalizer.StartsWith(ArgoCD.ResourcesFinalizer + "/", StringComparison.Ordinal);
}

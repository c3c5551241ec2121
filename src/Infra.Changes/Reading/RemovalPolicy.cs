using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>What an ApplicationSet says of the Applications that it does not make any more.</summary>
public sealed record RemovalPolicy
{
    /// <summary>`sync` where the set says nothing.</summary>
    public string ApplicationsSync { get; init; } = "sync";

    public bool PreservesResources { get; init; }

    /// <summary>The finalizers that the template itself gives to Applications.</summary>
    public ImmutableArray<string> Finalizers { get; init; } = [];

    /// <summary>What the spec of a set says.</summary>
    public static RemovalPolicy Read(YamlMap? spec) => new()
    {
        ApplicationsSync = spec.TextAt("syncPolicy", "applicationsSync") ?? "sync",
        PreservesResources = spec.TextAt("syncPolicy", "preserveResourcesOnDeletion") is "true",
        Finalizers = [.. spec.TextsAt("template", "metadata", "finalizers")],
    };

    /// <summary>Whether Argo CD deletes Applications that are not made any more.</summary>
    public bool Deletes => ApplicationsSync is "sync" or "create-delete";

    /// <summary>
    /// Whether its Applications take their workloads with them. Argo CD adds the finalizer where the template has none.
    /// </summary>
    public bool TakesWorkloads => Finalizers is [] ? !PreservesResources : Finalizers.Any(IsOfResources);

    internal bool IsSameAs(RemovalPolicy other) => Deletes == other.Deletes && TakesWorkloads == other.TakesWorkloads;

    private static bool IsOfResources(string finalizer) =>
        finalizer == ArgoCD.ResourcesFinalizer
            || finalizer.StartsWith(ArgoCD.ResourcesFinalizer + "/", StringComparison.Ordinal);
}

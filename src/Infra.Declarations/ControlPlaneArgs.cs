using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;
using Pulumi;

namespace Infra.Declarations;

/// <summary>The input of <see cref="ControlPlane"/>: what the stack wants, and where its control plane is.</summary>
public sealed record ControlPlaneArgs
{
    /// <summary>The clusters, the components, and which component goes to which cluster.</summary>
    public required Composition Composition { get; init; }

    /// <summary>The private Helm values of every cluster.</summary>
    public required FleetValues Values { get; init; }

    /// <summary>The clusters' credentials. A cluster without one keeps the credential that Argo CD has.</summary>
    public required ClusterCredentials Credentials { get; init; }

    /// <summary>Object names of existing Secrets that the stack adopts, by cluster.</summary>
    public required IReadOnlyDictionary<ClusterName, string> Adopted { get; init; }

    /// <summary>
    /// True if the stack takes back fields that others changed on its own objects; false if such a field stops the
    /// update.
    /// </summary>
    public bool ForcesFieldOwnership { get; init; }

    /// <summary>The service that delivers the values; null if the ApplicationSets contain them.</summary>
    public ValuesServiceArgs? ValuesService { get; init; }

    /// <summary>How Argo CD reads repositories that need a login.</summary>
    public IReadOnlyList<RepositoryCredential> Repositories { get; init; } = [];

    /// <summary>Argo CD's own namespace in the control plane.</summary>
    public required string Namespace { get; init; }

    /// <summary>The git URL of the service catalog.</summary>
    public required string CatalogUrl { get; init; }

    /// <summary>Content or path of the control plane's kubeconfig; null for the ambient one.</summary>
    public Output<string>? Kubeconfig { get; init; }

    /// <summary>The kubeconfig's context; null for its current one.</summary>
    public string? Context { get; init; }

    /// <summary>True if Argo CD asks a values service: this stack's own, or that of its main stack.</summary>
    internal bool UsesValuesService =>
        ValuesService is not null || Composition.Rules is { Part: not null, Delivery: StackDelivery.ConfigMap };

    internal string ProjectOf(Component component) => component.Project ?? Composition.Rules.Project;

    internal string UrlOf(Repository repository) => repository.Url ?? CatalogUrl;
}

using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;
using Pulumi;

namespace Infra.Declarations;

/// <summary>What a stack wants, and where its control plane is.</summary>
public sealed record ControlPlaneArgs
{
    public required Composition Composition { get; init; }

    /// <summary>The private Helm values of every cluster.</summary>
    public required FleetValues Values { get; init; }

    /// <summary>A cluster without one keeps what Argo CD has.</summary>
    public required ClusterCredentials Credentials { get; init; }

    /// <summary>Object names of Secrets that were made by somebody else, by the cluster that takes them over.</summary>
    public required IReadOnlyDictionary<ClusterName, string> Adopted { get; init; }

    /// <summary>
    /// Whether fields that somebody else wrote on the stack's own objects are taken back; without it such a field stops
    /// the update.
    /// </summary>
    public bool TakesFieldsBack { get; init; }

    /// <summary>The service that hands the values out; absent: the ApplicationSets hold them.</summary>
    public ValuesServiceArgs? ValuesService { get; init; }

    /// <summary>How Argo CD reads the repositories that are not open to all.</summary>
    public IReadOnlyList<RepositoryCredential> Repositories { get; init; } = [];

    /// <summary>Argo CD's own namespace in the control plane.</summary>
    public required string Namespace { get; init; }

    /// <summary>The git URL of the service catalog.</summary>
    public required string CatalogUrl { get; init; }

    /// <summary>Content or path of the control plane's kubeconfig; absent: the ambient one.</summary>
    public Output<string>? Kubeconfig { get; init; }

    /// <summary>The kubeconfig's context; absent: its current one.</summary>
    public string? Context { get; init; }

    /// <summary>Whether Argo CD asks the values service, this stack's or that of the stack whose part it is.</summary>
    internal bool AsksForValues =>
        ValuesService is not null || Composition.Rules is { Part: not null, Delivery: StackDelivery.ConfigMap };

    internal string ProjectOf(Component component) => component.Project ?? Composition.Rules.Project;

    internal string UrlOf(Repository repository) => repository.Url ?? CatalogUrl;
}

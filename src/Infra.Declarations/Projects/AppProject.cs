using Infra.Model;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Infra.Declarations;

/// <summary>A project of Applications of the stack: what they may install, from where, to where.</summary>
public sealed class AppProject : CustomResource
{
    public AppProject(string name, ControlPlaneArgs args, CustomResourceOptions options)
        : base(name, Args(name, args), options)
    {
    }

    /// <summary>The stack's own project, also without components, and those that components name.</summary>
    public static IEnumerable<string> NamesOf(ControlPlaneArgs args) =>
        args.Composition.Placements
            .Select(placement => args.ProjectOf(placement.Component))
            .Append(args.Composition.Rules.Project)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static AppProjectArgs Args(string name, ControlPlaneArgs args) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = name,
            Namespace = args.Namespace,
            Labels = { { Keys.Stack, args.Composition.Rules.Stack } },
        },
        Spec = new AppProjectSpecArgs
        {
            Description = $"Bundles of the service catalog on the clusters of stack {args.Composition.Rules.Stack}.",
            SourceRepos = SourceRepos(name, args),
            Destinations = new ProjectDestinationArgs { Name = "*", Namespace = "*" },
            ClusterResourceWhitelist = new GroupKindArgs { Group = "*", Kind = "*" },
        },
    };

    private static string[] SourceRepos(string project, ControlPlaneArgs args) =>
    [
        .. args.Composition.Placements
            .Select(placement => placement.Component)
            .Where(component => args.ProjectOf(component) == project)
            .SelectMany(component => component.Repositories)
            .Select(args.UrlOf)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}

public sealed class AppProjectArgs() : CustomResourceArgs(ArgoCD.ApiVersion, "AppProject")
{
    [Input("spec", required: true)]
    public required Input<AppProjectSpecArgs> Spec { get; init; }
}

public sealed class AppProjectSpecArgs : ResourceArgs
{
    [Input("description")]
    public Input<string>? Description { get; init; }

    [Input("sourceRepos")]
    public required InputList<string> SourceRepos { get; init; }

    [Input("destinations")]
    public required InputList<ProjectDestinationArgs> Destinations { get; init; }

    [Input("clusterResourceWhitelist")]
    public required InputList<GroupKindArgs> ClusterResourceWhitelist { get; init; }
}

/// <summary>Clusters by name and namespaces in them; `*` matches all.</summary>
public sealed class ProjectDestinationArgs : ResourceArgs
{
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }
}

public sealed class GroupKindArgs : ResourceArgs
{
    [Input("group", required: true)]
    public required Input<string> Group { get; init; }

    [Input("kind", required: true)]
    public required Input<string> Kind { get; init; }
}

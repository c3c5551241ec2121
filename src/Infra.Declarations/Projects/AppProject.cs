using System.Collections.Immutable;
using System.Globalization;
using Infra.Foundation;
using Infra.Model.Desired;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Infra.Declarations;

/// <summary>
/// An AppProject of the stack: what its Applications may install, from which sources, to which destinations, and when.
/// The stack's default project is protected, and with it the stack: no update deletes it, and a preview of
/// `pulumi destroy` fails at it.
/// </summary>
public sealed class AppProject : CustomResource
{
    private static readonly GroupKindArgs AnyKind = new() { Group = "*", Kind = "*" };

    /// <summary>Declares the project.</summary>
    /// <param name="name">The project's name, both logical and in Argo CD.</param>
    /// <param name="args">The stack's input.</param>
    /// <param name="options">The provider and parent.</param>
    public AppProject(string name, ControlPlaneArgs args, CustomResourceOptions options)
        : base(name, Args(name, args), Options(name, args, options))
    {
    }

    /// <summary>
    /// The names of all projects that the stack declares, in ordinal order: its default project, even without
    /// components, and those that components name. Empty for a part, because its main stack declares them.
    /// </summary>
    public static IEnumerable<string> NamesOf(ControlPlaneArgs args) => args.Composition.Rules.Part is not null
        ? []
        : args.Composition.Placements
            .Select(placement => args.ProjectOf(placement.Component))
            .Append(args.Composition.Rules.Project)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static CustomResourceOptions Options(string name, ControlPlaneArgs args, CustomResourceOptions options) =>
        name == args.Composition.Rules.Project
            ? CustomResourceOptions.Merge(options, new() { Protect = true })
            : options;

    private static AppProjectArgs Args(string name, ControlPlaneArgs args) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = name,
            Namespace = args.Namespace,
            Labels = { { LabelKeys.Stack, args.Composition.Rules.Stack.ToString() } },
        },
        Spec = Spec(name, args.Composition.Rules.Projects.GetValueOrDefault(name) ?? new(), args),
    };

    private static AppProjectSpecArgs Spec(string name, ProjectRules rules, ControlPlaneArgs args) => new()
    {
        Description = rules.Description
            ?? $"Bundles of the service catalog on the clusters of stack {args.Composition.Rules.Stack}.",
        SourceRepos = SourceRepos(name, args),
        SourceNamespaces = OptionalInput.ListOf([.. rules.SourceNamespaces]),
        Destinations = rules.DeniedNamespaces.Select(denied => "!" + denied).Prepend("*").Select(Destination).ToArray(),
        ClusterResourceWhitelist = rules.ClusterKinds is [] ? AnyKind : Kinds(rules.ClusterKinds),
        ClusterResourceBlacklist = OptionalInput.ListOf(Kinds(rules.DeniedClusterKinds)),
        NamespaceResourceWhitelist = OptionalInput.ListOf(Kinds(rules.NamespaceKinds)),
        NamespaceResourceBlacklist = OptionalInput.ListOf(Kinds(rules.DeniedNamespaceKinds)),
        Roles = OptionalInput.ListOf([.. rules.Roles.Select(role => Role(role.Key, role.Value))]),
        SyncWindows = OptionalInput.ListOf([.. rules.SyncWindows.Select(Window)]),
        OrphanedResources = OptionalInput.Of(rules.OrphanedResources is { } orphaned ? Orphaned(orphaned) : null),
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

    private static ProjectDestinationArgs Destination(string @namespace) =>
        new() { Name = "*", Namespace = @namespace };

    private static GroupKindArgs[] Kinds(ImmutableArray<ProjectKind> kinds) =>
        [.. kinds.Select(kind => new GroupKindArgs { Group = kind.Group, Kind = kind.Kind })];

    private static ProjectRoleArgs Role(string name, ProjectRole role) => new()
    {
        Name = name,
        Description = OptionalInput.Of(role.Description),
        Policies = OptionalInput.ListOf([.. role.Policies]),
        Groups = OptionalInput.ListOf([.. role.Groups]),
    };

    private static SyncWindowArgs Window(SyncWindow window) => new()
    {
        Kind = window.Kind is SyncWindowKind.Allow ? "allow" : "deny",
        Schedule = window.Schedule,
        Duration = ((int)window.Duration.TotalMinutes).ToString(CultureInfo.InvariantCulture) + "m",
        Applications = OptionalInput.ListOf([.. window.Applications]),
        Namespaces = OptionalInput.ListOf([.. window.Namespaces]),
        Clusters = OptionalInput.ListOf([.. window.Clusters]),
        ManualSync = window.ManualSync,
        TimeZone = window.TimeZone ?? "UTC",
    };

    private static OrphanedResourcesArgs Orphaned(OrphanedResources orphaned) => new()
    {
        Warn = orphaned.Warn,
        Ignore = OptionalInput.ListOf(
            [.. orphaned.Ignored.Select(ignored => new OrphanedResourceArgs
            {
                Group = OptionalInput.Of(ignored.Group),
                Kind = OptionalInput.Of(ignored.Kind),
                Name = OptionalInput.Of(ignored.Name),
            })]),
    };
}

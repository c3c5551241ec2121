using Infra.Model.Desired;
using Pulumi;
using Pulumi.Kubernetes;

namespace Infra.Declarations;

/// <summary>
/// Everything that one stack declares in its Argo CD control plane. Cluster Secrets come last, so a new cluster never
/// meets an ApplicationSet that does not know it yet. Each resource depends on as few others as necessary, because the
/// engine keeps the list of dependencies in memory and in the state.
/// </summary>
public sealed class ControlPlane : ComponentResource
{
    /// <summary>Declares all resources of the stack.</summary>
    /// <param name="name">The logical name of the component.</param>
    /// <param name="args">The stack's input.</param>
    public ControlPlane(string name, ControlPlaneArgs args)
        : base("infra:index:ControlPlane", name)
    {
        // A part declares no project, so no protected one could block a destroy.
        var hub = new HubProvider(name, args, new() { Parent = this, Protect = IsPart(args) ? true : null });
        var projects = AppProject.NamesOf(args)
            .Select(project => new AppProject(project, args, Options(hub)))
            .ToArray();
        // An Application fails if it exists before its repository's login.
        var repositories = args.Repositories
            .Select(repository => new RepositorySecret(repository, args, Options(hub)))
            .ToArray();
        // A set that asks before the values exist gets an error; afterwards it gets the values of all clusters.
        var values = args.Composition.Fleet.Clusters.ToDictionary(
            cluster => cluster.Name, cluster => new ValuesConfigMap(cluster, args, Options(hub)));
        Resource[] first = args.ValuesService is { } service
            ? [
                new ValuesServiceInstallation(
                    "values-service", service, [.. values.Values], new() { Parent = this, Provider = hub }),
            ]
            // A part uses the service of its main stack, so its sets must wait for the values themselves.
            : args.UsesValuesService ? [.. values.Values] : [];
        var reaching = args.Composition.Placements
            .Select(placement => (
                placement.Clusters,
                Set: new ApplicationSet(placement, args, Options(hub, [.. projects, .. repositories, .. first]))))
            .SelectMany(one => one.Clusters, (one, cluster) => (Cluster: cluster.Name, one.Set))
            .ToLookup(one => one.Cluster, one => one.Set);
        foreach (var cluster in args.Composition.Fleet.Clusters)
            _ = new ClusterSecret(cluster, args, Options(hub, [values[cluster.Name], .. reaching[cluster.Name]]));

        RegisterOutputs();
    }

    private static bool IsPart(ControlPlaneArgs args) => args.Composition.Rules.Part is not null;

    private CustomResourceOptions Options(Provider hub, params Resource[] dependsOn) =>
        new() { Parent = this, Provider = hub, DependsOn = dependsOn };
}

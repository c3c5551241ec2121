using Infra.Model.Desired;
using Pulumi;
using Pulumi.Kubernetes;

namespace Infra.Declarations;

/// <summary>
/// Everything that one stack declares in its Argo CD control plane. A cluster Secret comes last, so that a new cluster
/// never meets an ApplicationSet that does not know it yet.
/// </summary>
public sealed class ControlPlane : ComponentResource
{
    public ControlPlane(string name, ControlPlaneArgs args)
        : base("infra:index:ControlPlane", name)
    {
        var hub = new HubProvider(name, args, new() { Parent = this });
        var projects = AppProject.NamesOf(args)
            .Select(project => new AppProject(project, args, Options(hub)))
            .ToArray();
        // An Application that is there before its repository's login fails.
        var repositories = args.Repositories
            .Select(repository => new RepositorySecret(repository, args, Options(hub)))
            .ToArray();
        // A set that asks before the values are there gets an error, and one that asks with them gets them all.
        var values = args.Composition.Fleet.Clusters.ToDictionary(
            cluster => cluster.Name, cluster => new ValuesConfigMap(cluster, args, Options(hub)));
        Resource[] service = args.ValuesService is { } of
            ? [
                new ValuesServiceInstallation("values-service", of, new() { Parent = this, Provider = hub }),
                .. values.Values,
            ]
            : [];
        var applicationSets = args.Composition.Placements
            .Select(placement =>
                new ApplicationSet(placement, args, Options(hub, [.. projects, .. repositories, .. service])))
            .ToArray();
        foreach (var cluster in args.Composition.Fleet.Clusters)
            _ = new ClusterSecret(cluster, args, Options(hub, [values[cluster.Name], .. applicationSets]));

        RegisterOutputs();
    }

    private CustomResourceOptions Options(Provider hub, params Resource[] dependsOn) =>
        new() { Parent = this, Provider = hub, DependsOn = dependsOn };
}

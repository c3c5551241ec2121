using Pulumi;

namespace Infra.Declarations;

/// <summary>
/// The values service in the control plane, which Argo CD's plugin generator asks for each cluster's values. Resources
/// that depend on this component wait until the service is ready and has the values of all clusters.
/// </summary>
public sealed class ValuesServiceInstallation : ComponentResource
{
    /// <summary>Declares the service with all its objects.</summary>
    /// <param name="name">The logical name of the component.</param>
    /// <param name="args">The service's configuration.</param>
    /// <param name="values">The resources that the service delivers. The plugin ConfigMap depends on them, so each
    /// ApplicationSet depends on one object instead of one per cluster.</param>
    /// <param name="options">The provider and parent.</param>
    public ValuesServiceInstallation(
        string name,
        ValuesServiceArgs args,
        IEnumerable<Resource> values,
        ComponentResourceOptions? options = null)
        : base("infra:index:ValuesService", name, options)
    {
        var account = new ValuesServiceAccount(args, Options());
        var role = new ValuesServiceRole(args, Options());
        var binding = new ValuesServiceRoleBinding(args, Options(account, role));
        var token = new ValuesServiceToken(args, Options());
        var network = new ValuesServiceNetworkPolicy(args, Options());
        var deployment = new ValuesServiceDeployment(args, Options(binding, token, network));
        _ = new ValuesServiceDisruptionBudget(args, Options());
        var endpoint = new ValuesServiceEndpoint(args, Options(deployment));
        _ = new ValuesServicePlugin(args, Options([endpoint, token, .. values]));
        RegisterOutputs();
    }

    private CustomResourceOptions Options(params Resource[] dependsOn) =>
        new() { Parent = this, DependsOn = dependsOn };
}

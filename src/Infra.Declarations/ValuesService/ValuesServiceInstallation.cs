using Pulumi;

namespace Infra.Declarations;

/// <summary>
/// The values service in the control plane: what Argo CD's plugin generator asks for the values of each cluster.
/// Whoever depends on this component waits until the service answers, with the values of all clusters.
/// </summary>
public sealed class ValuesServiceInstallation : ComponentResource
{
    /// <param name="values">
    /// What the service hands out. Its address is told after them, so that each ApplicationSet waits for one object in
    /// place of every cluster's.
    /// </param>
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

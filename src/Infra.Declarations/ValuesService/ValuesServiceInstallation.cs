using Pulumi;

namespace Infra.Declarations;

/// <summary>
/// The values service in the control plane: what Argo CD's plugin generator asks for the values of each cluster.
/// Whoever depends on this component waits until the service answers.
/// </summary>
public sealed class ValuesServiceInstallation : ComponentResource
{
    public ValuesServiceInstallation(string name, ValuesServiceArgs args, ComponentResourceOptions? options = null)
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
        _ = new ValuesServicePlugin(args, Options(endpoint, token));
        RegisterOutputs();
    }

    private CustomResourceOptions Options(params Resource[] dependsOn) =>
        new() { Parent = this, DependsOn = dependsOn };
}

using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Infra.Declarations;

/// <summary>
/// Allows reading ConfigMaps in the service's namespace, but not the Secrets, which hold the clusters' credentials.
/// </summary>
internal sealed class ValuesServiceRole(ValuesServiceArgs args, CustomResourceOptions options)
    : Role(ValuesServiceObject.Name, Args(args), options)
{
    private static RoleArgs Args(ValuesServiceArgs args) => new()
    {
        Metadata = ValuesServiceObject.CreateMetadata(args),
        Rules = new PolicyRuleArgs
        {
            ApiGroups = "",
            Resources = "configmaps",
            Verbs = { "get", "list", "watch" },
        },
    };
}

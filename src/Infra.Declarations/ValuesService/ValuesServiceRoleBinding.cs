using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Infra.Declarations;

/// <summary>Binds the role to the service's account.</summary>
internal sealed class ValuesServiceRoleBinding(ValuesServiceArgs args, CustomResourceOptions options)
    : RoleBinding(ValuesServiceObject.Name, Args(args), options)
{
    private static RoleBindingArgs Args(ValuesServiceArgs args) => new()
    {
        Metadata = ValuesServiceObject.CreateMetadata(args),
        RoleRef = new RoleRefArgs
        {
            ApiGroup = "rbac.authorization.k8s.io",
            Kind = "Role",
            Name = ValuesServiceObject.Name,
        },
        Subjects = new SubjectArgs
        {
            Kind = "ServiceAccount",
            Name = ValuesServiceObject.Name,
            Namespace = args.Namespace,
        },
    };
}

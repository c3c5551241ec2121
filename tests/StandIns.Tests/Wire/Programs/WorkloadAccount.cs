using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class WorkloadAccount
{
    public static void DeclareAccount()
    {
        _ = new ServiceAccount("values", new()
        {
            Metadata = new ObjectMetaArgs { Name = "values" },
            AutomountServiceAccountToken = false,
            ImagePullSecrets = { new LocalObjectReferenceArgs { Name = "registry" } },
        });
        _ = new ServiceAccount("bare");
    }

    public static void DeclareRole()
    {
        _ = new Role("values", new()
        {
            Metadata = new ObjectMetaArgs { Name = "values" },
            Rules =
            {
                new PolicyRuleArgs
                {
                    ApiGroups = { "" },
                    Resources = { "configmaps" },
                    Verbs = { "get", "list", "watch" },
                },
            },
        });
        _ = new Role("bare");
    }

    public static void DeclareBinding() => _ = new RoleBinding("values", new()
    {
        Metadata = new ObjectMetaArgs { Name = "values" },
        RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = "values" },
        Subjects = { new SubjectArgs { Kind = "ServiceAccount", Name = "values", Namespace = "argocd" } },
    });
}

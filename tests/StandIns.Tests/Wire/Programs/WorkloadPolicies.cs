using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class WorkloadPolicies
{
    public static void DeclareNetworkPolicy()
    {
        _ = new NetworkPolicy("values", new()
        {
            Metadata = new ObjectMetaArgs { Name = "values" },
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = Pods("values"),
                PolicyTypes = { "Ingress", "Egress" },
                Ingress =
                {
                    new NetworkPolicyIngressRuleArgs
                    {
                        From = { new NetworkPolicyPeerArgs { PodSelector = Pods("caller") } },
                        Ports = { new NetworkPolicyPortArgs { Protocol = "TCP", Port = 8080 } },
                    },
                },
                Egress =
                {
                    new NetworkPolicyEgressRuleArgs
                    {
                        To = { new NetworkPolicyPeerArgs { NamespaceSelector = new LabelSelectorArgs() } },
                        Ports = { new NetworkPolicyPortArgs { Protocol = "UDP", Port = "dns" } },
                    },
                    new NetworkPolicyEgressRuleArgs
                    {
                        To = { new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = "10.0.0.0/8" } } },
                    },
                },
            },
        });
        _ = new NetworkPolicy("bare");
    }

    public static void DeclareDisruptionBudget()
    {
        _ = new PodDisruptionBudget("values", new()
        {
            Metadata = new ObjectMetaArgs { Name = "values" },
            Spec = new PodDisruptionBudgetSpecArgs { MaxUnavailable = 1, Selector = Pods("values") },
        });
        _ = new PodDisruptionBudget("share", new()
        {
            Spec = new PodDisruptionBudgetSpecArgs { MaxUnavailable = "50%" },
        });
    }

    private static LabelSelectorArgs Pods(string app) => new() { MatchLabels = { ["app"] = app } };
}

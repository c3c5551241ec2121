using Infra.Foundation;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Declarations;

/// <summary>
/// The allowed traffic of the pods. In: Argo CD's ApplicationSet controller and its server, which previews sets. Out:
/// DNS and the API server. Kubelet probes come from the node, which no policy can block.
/// </summary>
internal sealed class ValuesServiceNetworkPolicy(ValuesServiceArgs args, CustomResourceOptions options)
    : NetworkPolicy(ValuesServiceObject.Name, Args(args), options)
{
    // Kubernetes sets this label on every namespace.
    private const string NamespaceName = "kubernetes.io/metadata.name";

    private static NetworkPolicyArgs Args(ValuesServiceArgs args) => new()
    {
        Metadata = ValuesServiceObject.CreateMetadata(args),
        Spec = new NetworkPolicySpecArgs
        {
            PodSelector = ValuesServiceObject.Pods,
            PolicyTypes = { "Ingress", "Egress" },
            Ingress = Ingress(args),
            Egress = { ToNameService(), ToApiServer(args) },
        },
    };

    private static InputList<NetworkPolicyIngressRuleArgs> Ingress(ValuesServiceArgs args)
    {
        var rules = new InputList<NetworkPolicyIngressRuleArgs> { FromArgoCD() };
        if (args.MetricsNamespace is { } scraper) rules.Add(From(scraper));
        return rules;
    }

    private static NetworkPolicyIngressRuleArgs FromArgoCD() => new()
    {
        From =
        {
            new NetworkPolicyPeerArgs { PodSelector = Labeled(LabelKeys.AppName, ArgoCD.ApplicationSetController) },
            new NetworkPolicyPeerArgs { PodSelector = Labeled(LabelKeys.AppName, ArgoCD.Server) },
        },
        Ports = Tcp(ValuesServiceObject.Port),
    };

    // The same port as the requests, which need the token; requests without it have their own rate limit.
    private static NetworkPolicyIngressRuleArgs From(string scraper) => new()
    {
        From = new NetworkPolicyPeerArgs { NamespaceSelector = Labeled(NamespaceName, scraper) },
        Ports = Tcp(ValuesServiceObject.Port),
    };

    private static NetworkPolicyEgressRuleArgs ToNameService() => new()
    {
        To = new NetworkPolicyPeerArgs
        {
            NamespaceSelector = Labeled(NamespaceName, "kube-system"),
            PodSelector = Labeled("k8s-app", "kube-dns"),
        },
        Ports = { new NetworkPolicyPortArgs { Protocol = "UDP", Port = 53 }, Tcp(53) },
    };

    // A selector cannot match API servers. Most networks filter by the server's own port, not by that of its Service.
    private static NetworkPolicyEgressRuleArgs ToApiServer(ValuesServiceArgs args)
    {
        var rule = new NetworkPolicyEgressRuleArgs { Ports = { Tcp(443), Tcp(6443) } };
        foreach (var block in args.ApiServers)
            rule.To.Add(new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = block } });
        return rule;
    }

    private static LabelSelectorArgs Labeled(string key, string value) => new() { MatchLabels = { { key, value } } };

    private static NetworkPolicyPortArgs Tcp(int port) => new() { Protocol = "TCP", Port = port };
}

using Infra.Foundation;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Declarations;

/// <summary>
/// Who may talk to the pods, and they to whom: Argo CD's ApplicationSet controller and its server, which previews sets,
/// in; name service and API server out. A kubelet's probes come from its node, which no policy keeps out.
/// </summary>
internal sealed class ValuesServiceNetworkPolicy(ValuesServiceArgs args, CustomResourceOptions options)
    : NetworkPolicy(ValuesServiceObject.Name, Args(args), options)
{
    // Kubernetes puts it on every namespace.
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
            new NetworkPolicyPeerArgs { PodSelector = Labelled(LabelKeys.AppName, ArgoCD.ApplicationSetController) },
            new NetworkPolicyPeerArgs { PodSelector = Labelled(LabelKeys.AppName, ArgoCD.Server) },
        },
        Ports = Tcp(ValuesServiceObject.Port),
    };

    // The port of the asks: those need the token, and whoever has none uses up a budget of his own.
    private static NetworkPolicyIngressRuleArgs From(string scraper) => new()
    {
        From = new NetworkPolicyPeerArgs { NamespaceSelector = Labelled(NamespaceName, scraper) },
        Ports = Tcp(ValuesServiceObject.Port),
    };

    private static NetworkPolicyEgressRuleArgs ToNameService() => new()
    {
        To = new NetworkPolicyPeerArgs
        {
            NamespaceSelector = Labelled(NamespaceName, "kube-system"),
            PodSelector = Labelled("k8s-app", "kube-dns"),
        },
        Ports = { new NetworkPolicyPortArgs { Protocol = "UDP", Port = 53 }, Tcp(53) },
    };

    // An API server is no pod that could be selected. Most networks look at its own port, not at that of its Service.
    private static NetworkPolicyEgressRuleArgs ToApiServer(ValuesServiceArgs args)
    {
        var rule = new NetworkPolicyEgressRuleArgs { Ports = { Tcp(443), Tcp(6443) } };
        foreach (var block in args.ApiServers)
            rule.To.Add(new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = block } });
        return rule;
    }

    private static LabelSelectorArgs Labelled(string key, string value) => new() { MatchLabels = { { key, value } } };

    private static NetworkPolicyPortArgs Tcp(int port) => new() { Protocol = "TCP", Port = port };
}

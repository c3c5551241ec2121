using Pulumi.Kubernetes.Core.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ServiceSpecArgs : ResourceArgs
{
    [Input("clusterIPs")]
    private InputList<string>? _clusterIPs;

    [Input("externalIPs")]
    private InputList<string>? _externalIPs;

    [Input("ipFamilies")]
    private InputList<string>? _ipFamilies;

    [Input("loadBalancerSourceRanges")]
    private InputList<string>? _loadBalancerSourceRanges;

    [Input("ports")]
    private InputList<ServicePortArgs>? _ports;

    [Input("selector")]
    private InputMap<string>? _selector;

    [Input("topologyKeys")]
    private InputList<string>? _topologyKeys;

    [Input("allocateLoadBalancerNodePorts")]
    public Input<bool>? AllocateLoadBalancerNodePorts { get; set; }

    [Input("clusterIP")]
    public Input<string>? ClusterIP { get; set; }

    public InputList<string> ClusterIPs
    {
        get => _clusterIPs ??= [];
        set => _clusterIPs = value;
    }

    public InputList<string> ExternalIPs
    {
        get => _externalIPs ??= [];
        set => _externalIPs = value;
    }

    [Input("externalName")]
    public Input<string>? ExternalName { get; set; }

    [Input("externalTrafficPolicy")]
    public Input<string>? ExternalTrafficPolicy { get; set; }

    [Input("healthCheckNodePort")]
    public Input<int>? HealthCheckNodePort { get; set; }

    [Input("internalTrafficPolicy")]
    public Input<string>? InternalTrafficPolicy { get; set; }

    public InputList<string> IpFamilies
    {
        get => _ipFamilies ??= [];
        set => _ipFamilies = value;
    }

    [Input("ipFamily")]
    public Input<string>? IpFamily { get; set; }

    [Input("ipFamilyPolicy")]
    public Input<string>? IpFamilyPolicy { get; set; }

    [Input("loadBalancerClass")]
    public Input<string>? LoadBalancerClass { get; set; }

    [Input("loadBalancerIP")]
    public Input<string>? LoadBalancerIP { get; set; }

    public InputList<string> LoadBalancerSourceRanges
    {
        get => _loadBalancerSourceRanges ??= [];
        set => _loadBalancerSourceRanges = value;
    }

    public InputList<ServicePortArgs> Ports
    {
        get => _ports ??= [];
        set => _ports = value;
    }

    [Input("publishNotReadyAddresses")]
    public Input<bool>? PublishNotReadyAddresses { get; set; }

    public InputMap<string> Selector
    {
        get => _selector ??= [];
        set => _selector = value;
    }

    [Input("sessionAffinity")]
    public Input<string>? SessionAffinity { get; set; }

    [Input("sessionAffinityConfig")]
    public Input<SessionAffinityConfigArgs>? SessionAffinityConfig { get; set; }

    public InputList<string> TopologyKeys
    {
        get => _topologyKeys ??= [];
        set => _topologyKeys = value;
    }

    [Input("trafficDistribution")]
    public Input<string>? TrafficDistribution { get; set; }

    [Input("type")]
    public InputUnion<string, ServiceSpecType>? Type { get; set; }

    public static new ServiceSpecArgs Empty => new();
}

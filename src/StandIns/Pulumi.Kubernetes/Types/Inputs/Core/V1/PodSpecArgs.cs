namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PodSpecArgs : ResourceArgs
{
    [Input("containers", required: true)]
    private InputList<ContainerArgs>? _containers;

    [Input("hostAliases")]
    private InputList<HostAliasArgs>? _hostAliases;

    [Input("imagePullSecrets")]
    private InputList<LocalObjectReferenceArgs>? _imagePullSecrets;

    [Input("initContainers")]
    private InputList<ContainerArgs>? _initContainers;

    [Input("nodeSelector")]
    private InputMap<string>? _nodeSelector;

    [Input("overhead")]
    private InputMap<string>? _overhead;

    [Input("readinessGates")]
    private InputList<PodReadinessGateArgs>? _readinessGates;

    [Input("tolerations")]
    private InputList<TolerationArgs>? _tolerations;

    [Input("topologySpreadConstraints")]
    private InputList<TopologySpreadConstraintArgs>? _topologySpreadConstraints;

    [Input("volumes")]
    private InputList<VolumeArgs>? _volumes;

    [Input("activeDeadlineSeconds")]
    public Input<int>? ActiveDeadlineSeconds { get; set; }

    [Input("affinity")]
    public Input<AffinityArgs>? Affinity { get; set; }

    [Input("automountServiceAccountToken")]
    public Input<bool>? AutomountServiceAccountToken { get; set; }

    public InputList<ContainerArgs> Containers
    {
        get => _containers ??= [];
        set => _containers = value;
    }

    [Input("dnsConfig")]
    public Input<PodDNSConfigArgs>? DnsConfig { get; set; }

    [Input("dnsPolicy")]
    public Input<string>? DnsPolicy { get; set; }

    [Input("enableServiceLinks")]
    public Input<bool>? EnableServiceLinks { get; set; }

    public InputList<HostAliasArgs> HostAliases
    {
        get => _hostAliases ??= [];
        set => _hostAliases = value;
    }

    [Input("hostIPC")]
    public Input<bool>? HostIPC { get; set; }

    [Input("hostNetwork")]
    public Input<bool>? HostNetwork { get; set; }

    [Input("hostPID")]
    public Input<bool>? HostPID { get; set; }

    [Input("hostUsers")]
    public Input<bool>? HostUsers { get; set; }

    [Input("hostname")]
    public Input<string>? Hostname { get; set; }

    [Input("hostnameOverride")]
    public Input<string>? HostnameOverride { get; set; }

    public InputList<LocalObjectReferenceArgs> ImagePullSecrets
    {
        get => _imagePullSecrets ??= [];
        set => _imagePullSecrets = value;
    }

    public InputList<ContainerArgs> InitContainers
    {
        get => _initContainers ??= [];
        set => _initContainers = value;
    }

    [Input("nodeName")]
    public Input<string>? NodeName { get; set; }

    public InputMap<string> NodeSelector
    {
        get => _nodeSelector ??= [];
        set => _nodeSelector = value;
    }

    public InputMap<string> Overhead
    {
        get => _overhead ??= [];
        set => _overhead = value;
    }

    [Input("preemptionPolicy")]
    public Input<string>? PreemptionPolicy { get; set; }

    [Input("priority")]
    public Input<int>? Priority { get; set; }

    [Input("priorityClassName")]
    public Input<string>? PriorityClassName { get; set; }

    public InputList<PodReadinessGateArgs> ReadinessGates
    {
        get => _readinessGates ??= [];
        set => _readinessGates = value;
    }

    [Input("resources")]
    public Input<ResourceRequirementsArgs>? Resources { get; set; }

    [Input("restartPolicy")]
    public Input<string>? RestartPolicy { get; set; }

    [Input("runtimeClassName")]
    public Input<string>? RuntimeClassName { get; set; }

    [Input("schedulerName")]
    public Input<string>? SchedulerName { get; set; }

    [Input("securityContext")]
    public Input<PodSecurityContextArgs>? SecurityContext { get; set; }

    [Input("serviceAccount")]
    public Input<string>? ServiceAccount { get; set; }

    [Input("serviceAccountName")]
    public Input<string>? ServiceAccountName { get; set; }

    [Input("setHostnameAsFQDN")]
    public Input<bool>? SetHostnameAsFQDN { get; set; }

    [Input("shareProcessNamespace")]
    public Input<bool>? ShareProcessNamespace { get; set; }

    [Input("subdomain")]
    public Input<string>? Subdomain { get; set; }

    [Input("terminationGracePeriodSeconds")]
    public Input<int>? TerminationGracePeriodSeconds { get; set; }

    public InputList<TolerationArgs> Tolerations
    {
        get => _tolerations ??= [];
        set => _tolerations = value;
    }

    public InputList<TopologySpreadConstraintArgs> TopologySpreadConstraints
    {
        get => _topologySpreadConstraints ??= [];
        set => _topologySpreadConstraints = value;
    }

    public InputList<VolumeArgs> Volumes
    {
        get => _volumes ??= [];
        set => _volumes = value;
    }

    public static new PodSpecArgs Empty => new();
}

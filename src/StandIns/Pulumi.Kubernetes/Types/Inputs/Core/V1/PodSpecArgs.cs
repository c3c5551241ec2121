namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PodSpecArgs : ResourceArgs
{
    [Input("containers", required: true)]
    private InputList<ContainerArgs>? _containers;

    [Input("topologySpreadConstraints")]
    private InputList<TopologySpreadConstraintArgs>? _topologySpreadConstraints;

    [Input("volumes")]
    private InputList<VolumeArgs>? _volumes;

    [Input("automountServiceAccountToken")]
    public Input<bool>? AutomountServiceAccountToken { get; set; }

    public InputList<ContainerArgs> Containers
    {
        get => _containers ??= [];
        set => _containers = value;
    }

    [Input("enableServiceLinks")]
    public Input<bool>? EnableServiceLinks { get; set; }

    [Input("securityContext")]
    public Input<PodSecurityContextArgs>? SecurityContext { get; set; }

    [Input("serviceAccountName")]
    public Input<string>? ServiceAccountName { get; set; }

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
}

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ProjectedVolumeSourceArgs : ResourceArgs
{
    [Input("sources", required: true)]
    private InputList<VolumeProjectionArgs>? _sources;

    [Input("defaultMode")]
    public Input<int>? DefaultMode { get; set; }

    public InputList<VolumeProjectionArgs> Sources
    {
        get => _sources ??= [];
        set => _sources = value;
    }

    public static new ProjectedVolumeSourceArgs Empty => new();
}

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class VolumeArgs : ResourceArgs
{
    [Input("configMap")]
    public Input<ConfigMapVolumeSourceArgs>? ConfigMap { get; set; }

    [Input("csi")]
    public Input<CSIVolumeSourceArgs>? Csi { get; set; }

    [Input("downwardAPI")]
    public Input<DownwardAPIVolumeSourceArgs>? DownwardAPI { get; set; }

    [Input("emptyDir")]
    public Input<EmptyDirVolumeSourceArgs>? EmptyDir { get; set; }

    [Input("hostPath")]
    public Input<HostPathVolumeSourceArgs>? HostPath { get; set; }

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("persistentVolumeClaim")]
    public Input<PersistentVolumeClaimVolumeSourceArgs>? PersistentVolumeClaim { get; set; }

    [Input("projected")]
    public Input<ProjectedVolumeSourceArgs>? Projected { get; set; }

    [Input("secret")]
    public Input<SecretVolumeSourceArgs>? Secret { get; set; }

    public static new VolumeArgs Empty => new();
}

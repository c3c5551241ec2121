namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class Volume
{
    public readonly ConfigMapVolumeSource ConfigMap;
    public readonly CSIVolumeSource Csi;
    public readonly DownwardAPIVolumeSource DownwardAPI;
    public readonly EmptyDirVolumeSource EmptyDir;
    public readonly HostPathVolumeSource HostPath;
    public readonly string Name;
    public readonly PersistentVolumeClaimVolumeSource PersistentVolumeClaim;
    public readonly ProjectedVolumeSource Projected;
    public readonly SecretVolumeSource Secret;

    [OutputConstructor]
    private Volume(
        ConfigMapVolumeSource configMap,
        CSIVolumeSource csi,
        DownwardAPIVolumeSource downwardAPI,
        EmptyDirVolumeSource emptyDir,
        HostPathVolumeSource hostPath,
        string name,
        PersistentVolumeClaimVolumeSource persistentVolumeClaim,
        ProjectedVolumeSource projected,
        SecretVolumeSource secret)
    {
        ConfigMap = configMap;
        Csi = csi;
        DownwardAPI = downwardAPI;
        EmptyDir = emptyDir;
        HostPath = hostPath;
        Name = name;
        PersistentVolumeClaim = persistentVolumeClaim;
        Projected = projected;
        Secret = secret;
    }
}

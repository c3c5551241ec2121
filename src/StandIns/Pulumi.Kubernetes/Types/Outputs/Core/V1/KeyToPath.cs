namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class KeyToPath
{
    public readonly string Key;
    public readonly int Mode;
    public readonly string Path;

    [OutputConstructor]
    private KeyToPath(
        string key,
        int mode,
        string path)
    {
        Key = key;
        Mode = mode;
        Path = path;
    }
}

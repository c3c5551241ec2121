using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class PodTemplateSpec
{
    public readonly ObjectMeta Metadata;
    public readonly PodSpec Spec;

    [OutputConstructor]
    private PodTemplateSpec(
        ObjectMeta metadata,
        PodSpec spec)
    {
        Metadata = metadata;
        Spec = spec;
    }
}

using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

public class RoleBindingArgs : ResourceArgs
{
    [Input("subjects")]
    private InputList<SubjectArgs>? _subjects;

    [Input("apiVersion")]
    internal Input<string> ApiVersion { get; } = "rbac.authorization.k8s.io/v1";

    [Input("kind")]
    internal Input<string> Kind { get; } = "RoleBinding";

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("roleRef", required: true)]
    public Input<RoleRefArgs> RoleRef { get; set; } = null!;

    public InputList<SubjectArgs> Subjects
    {
        get => _subjects ??= [];
        set => _subjects = value;
    }
}

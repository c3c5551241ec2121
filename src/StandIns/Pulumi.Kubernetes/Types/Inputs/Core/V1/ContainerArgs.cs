namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ContainerArgs : ResourceArgs
{
    [Input("env")]
    private InputList<EnvVarArgs>? _env;

    [Input("ports")]
    private InputList<ContainerPortArgs>? _ports;

    [Input("volumeMounts")]
    private InputList<VolumeMountArgs>? _volumeMounts;

    public InputList<EnvVarArgs> Env
    {
        get => _env ??= [];
        set => _env = value;
    }

    [Input("image")]
    public Input<string>? Image { get; set; }

    [Input("livenessProbe")]
    public Input<ProbeArgs>? LivenessProbe { get; set; }

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    public InputList<ContainerPortArgs> Ports
    {
        get => _ports ??= [];
        set => _ports = value;
    }

    [Input("readinessProbe")]
    public Input<ProbeArgs>? ReadinessProbe { get; set; }

    [Input("resources")]
    public Input<ResourceRequirementsArgs>? Resources { get; set; }

    [Input("securityContext")]
    public Input<SecurityContextArgs>? SecurityContext { get; set; }

    public InputList<VolumeMountArgs> VolumeMounts
    {
        get => _volumeMounts ??= [];
        set => _volumeMounts = value;
    }
}

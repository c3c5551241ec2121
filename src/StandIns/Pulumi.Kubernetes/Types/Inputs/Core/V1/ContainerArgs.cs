namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ContainerArgs : ResourceArgs
{
    [Input("args")]
    private InputList<string>? _args;

    [Input("command")]
    private InputList<string>? _command;

    [Input("env")]
    private InputList<EnvVarArgs>? _env;

    [Input("envFrom")]
    private InputList<EnvFromSourceArgs>? _envFrom;

    [Input("ports")]
    private InputList<ContainerPortArgs>? _ports;

    [Input("volumeMounts")]
    private InputList<VolumeMountArgs>? _volumeMounts;

    public InputList<string> Args
    {
        get => _args ??= [];
        set => _args = value;
    }

    public InputList<string> Command
    {
        get => _command ??= [];
        set => _command = value;
    }

    public InputList<EnvVarArgs> Env
    {
        get => _env ??= [];
        set => _env = value;
    }

    public InputList<EnvFromSourceArgs> EnvFrom
    {
        get => _envFrom ??= [];
        set => _envFrom = value;
    }

    [Input("image")]
    public Input<string>? Image { get; set; }

    [Input("imagePullPolicy")]
    public Input<string>? ImagePullPolicy { get; set; }

    [Input("lifecycle")]
    public Input<LifecycleArgs>? Lifecycle { get; set; }

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

    [Input("restartPolicy")]
    public Input<string>? RestartPolicy { get; set; }

    [Input("securityContext")]
    public Input<SecurityContextArgs>? SecurityContext { get; set; }

    [Input("startupProbe")]
    public Input<ProbeArgs>? StartupProbe { get; set; }

    [Input("stdin")]
    public Input<bool>? Stdin { get; set; }

    [Input("stdinOnce")]
    public Input<bool>? StdinOnce { get; set; }

    [Input("terminationMessagePath")]
    public Input<string>? TerminationMessagePath { get; set; }

    [Input("terminationMessagePolicy")]
    public Input<string>? TerminationMessagePolicy { get; set; }

    [Input("tty")]
    public Input<bool>? Tty { get; set; }

    public InputList<VolumeMountArgs> VolumeMounts
    {
        get => _volumeMounts ??= [];
        set => _volumeMounts = value;
    }

    [Input("workingDir")]
    public Input<string>? WorkingDir { get; set; }

    public static new ContainerArgs Empty => new();
}

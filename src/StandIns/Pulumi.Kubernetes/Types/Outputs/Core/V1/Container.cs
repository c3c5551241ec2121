using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class Container
{
    public readonly ImmutableArray<string> Args;
    public readonly ImmutableArray<string> Command;
    public readonly ImmutableArray<EnvVar> Env;
    public readonly ImmutableArray<EnvFromSource> EnvFrom;
    public readonly string Image;
    public readonly string ImagePullPolicy;
    public readonly Lifecycle Lifecycle;
    public readonly Probe LivenessProbe;
    public readonly string Name;
    public readonly ImmutableArray<ContainerPort> Ports;
    public readonly Probe ReadinessProbe;
    public readonly ResourceRequirements Resources;
    public readonly string RestartPolicy;
    public readonly SecurityContext SecurityContext;
    public readonly Probe StartupProbe;
    public readonly bool Stdin;
    public readonly bool StdinOnce;
    public readonly string TerminationMessagePath;
    public readonly string TerminationMessagePolicy;
    public readonly bool Tty;
    public readonly ImmutableArray<VolumeMount> VolumeMounts;
    public readonly string WorkingDir;

    [OutputConstructor]
    private Container(
        ImmutableArray<string> args,
        ImmutableArray<string> command,
        ImmutableArray<EnvVar> env,
        ImmutableArray<EnvFromSource> envFrom,
        string image,
        string imagePullPolicy,
        Lifecycle lifecycle,
        Probe livenessProbe,
        string name,
        ImmutableArray<ContainerPort> ports,
        Probe readinessProbe,
        ResourceRequirements resources,
        string restartPolicy,
        SecurityContext securityContext,
        Probe startupProbe,
        bool stdin,
        bool stdinOnce,
        string terminationMessagePath,
        string terminationMessagePolicy,
        bool tty,
        ImmutableArray<VolumeMount> volumeMounts,
        string workingDir)
    {
        Args = args;
        Command = command;
        Env = env;
        EnvFrom = envFrom;
        Image = image;
        ImagePullPolicy = imagePullPolicy;
        Lifecycle = lifecycle;
        LivenessProbe = livenessProbe;
        Name = name;
        Ports = ports;
        ReadinessProbe = readinessProbe;
        Resources = resources;
        RestartPolicy = restartPolicy;
        SecurityContext = securityContext;
        StartupProbe = startupProbe;
        Stdin = stdin;
        StdinOnce = stdinOnce;
        TerminationMessagePath = terminationMessagePath;
        TerminationMessagePolicy = terminationMessagePolicy;
        Tty = tty;
        VolumeMounts = volumeMounts;
        WorkingDir = workingDir;
    }
}

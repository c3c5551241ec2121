using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace StandIns.Tests.Wire.Programs;

internal static class WorkloadDeployment
{
    private static readonly Dictionary<string, string> Labels = new() { ["app"] = "values" };

    public static void Declare()
    {
        _ = new Deployment("values", new()
        {
            Metadata = new ObjectMetaArgs { Name = "values", Namespace = "argocd", Labels = Labels },
            Spec = new DeploymentSpecArgs
            {
                Replicas = 2,
                Selector = new LabelSelectorArgs
                {
                    MatchLabels = Labels,
                    MatchExpressions =
                    {
                        new LabelSelectorRequirementArgs { Key = "tier", Operator = "In", Values = { "hub" } },
                    },
                },
                Strategy = new DeploymentStrategyArgs
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = "50%", MaxUnavailable = 0 },
                },
                Template = new PodTemplateSpecArgs { Metadata = new ObjectMetaArgs { Labels = Labels }, Spec = Pod() },
            },
        });
        _ = new Deployment("empty", new()
        {
            Spec = new DeploymentSpecArgs { Selector = new LabelSelectorArgs(), Template = new PodTemplateSpecArgs() },
        });
    }

    private static PodSpecArgs Pod() => new()
    {
        ServiceAccountName = "values",
        AutomountServiceAccountToken = true,
        SecurityContext = new PodSecurityContextArgs
        {
            RunAsNonRoot = true,
            SupplementalGroups = { 7 },
            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
        },
        NodeSelector = { ["pool"] = "hub" },
        Tolerations = { new TolerationArgs { Key = "hub", Operator = "Exists" } },
        TopologySpreadConstraints =
        {
            new TopologySpreadConstraintArgs
            {
                MaxSkew = 1,
                TopologyKey = "kubernetes.io/hostname",
                WhenUnsatisfiable = "ScheduleAnyway",
                LabelSelector = new LabelSelectorArgs { MatchLabels = Labels },
            },
        },
        Containers = { Container() },
        Volumes =
        {
            new VolumeArgs
            {
                Name = "token",
                Secret = new SecretVolumeSourceArgs
                {
                    SecretName = "values",
                    DefaultMode = 288,
                    Items = { new KeyToPathArgs { Key = "token", Path = "token" } },
                },
            },
            new VolumeArgs { Name = "temporary", EmptyDir = new EmptyDirVolumeSourceArgs() },
        },
    };

    private static ContainerArgs Container() => new()
    {
        Name = "values",
        Image = Output.CreateSecret("example.com/values:1"),
        Args = { "--verbose" },
        Env =
        {
            new EnvVarArgs { Name = "LEVEL", Value = "info" },
            new EnvVarArgs
            {
                Name = "POD",
                ValueFrom = new EnvVarSourceArgs
                {
                    FieldRef = new ObjectFieldSelectorArgs { FieldPath = "metadata.name" },
                },
            },
        },
        Ports = { new ContainerPortArgs { Name = "http", ContainerPortValue = 8080 } },
        LivenessProbe = new ProbeArgs
        {
            HttpGet = new HTTPGetActionArgs { Path = "/healthz", Port = "http" },
            PeriodSeconds = 10,
        },
        ReadinessProbe = new ProbeArgs { TcpSocket = new TCPSocketActionArgs { Port = 8080 } },
        Lifecycle = new LifecycleArgs
        {
            PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = 5 } },
        },
        Resources = new ResourceRequirementsArgs { Requests = { ["cpu"] = "50m" }, Limits = { ["memory"] = "256Mi" } },
        SecurityContext = new SecurityContextArgs
        {
            ReadOnlyRootFilesystem = true,
            Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
        },
        VolumeMounts = { new VolumeMountArgs { Name = "token", MountPath = "/var/run/token", ReadOnly = true } },
    };
}

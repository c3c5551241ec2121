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
                RevisionHistoryLimit = 3,
                Selector = new LabelSelectorArgs { MatchLabels = Labels },
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
        EnableServiceLinks = false,
        SecurityContext = new PodSecurityContextArgs
        {
            RunAsNonRoot = true,
            FsGroup = 7,
            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
        },
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
                Secret = new SecretVolumeSourceArgs { SecretName = "values", DefaultMode = 288 },
            },
        },
    };

    private static ContainerArgs Container() => new()
    {
        Name = "values",
        Image = Output.CreateSecret("example.com/values:1"),
        Env = { new EnvVarArgs { Name = "LEVEL", Value = "info" } },
        Ports = { new ContainerPortArgs { Name = "http", ContainerPortValue = 8080 } },
        LivenessProbe = new ProbeArgs
        {
            HttpGet = new HTTPGetActionArgs { Path = "/healthz", Port = "http" },
            PeriodSeconds = 10,
        },
        ReadinessProbe = new ProbeArgs
        {
            HttpGet = new HTTPGetActionArgs { Path = "/ready", Port = 8080, Scheme = "HTTP" },
            FailureThreshold = 1,
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

using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Infra.Declarations;

/// <summary>
/// The pods of the service. Nothing in them derives from the token, not even a hash, which would be readable. A new
/// token needs no new pods, because the service re-reads its file.
/// </summary>
internal sealed class ValuesServiceDeployment(ValuesServiceArgs args, CustomResourceOptions options)
    : Deployment(ValuesServiceObject.Name, Args(args), options)
{
    private const string TokenVolume = "token";

    // The non-root user of .NET's images, which must be able to read the token.
    private const int User = 1654;

    // 0440 in octal.
    private const int ReadableByGroup = 288;

    private static DeploymentArgs Args(ValuesServiceArgs args) => new()
    {
        Metadata = ValuesServiceObject.CreateMetadata(args),
        Spec = new DeploymentSpecArgs
        {
            Replicas = args.Replicas,
            RevisionHistoryLimit = 2,
            Selector = ValuesServiceObject.Pods,
            // A pod is only removed after its replacement is ready.
            Strategy = new DeploymentStrategyArgs
            {
                Type = "RollingUpdate",
                RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = 1, MaxUnavailable = 0 },
            },
            Template = new PodTemplateSpecArgs
            {
                Metadata = new ObjectMetaArgs { Labels = ValuesServiceObject.CreateLabels(args) },
                Spec = Pod(args),
            },
        },
    };

    private static PodSpecArgs Pod(ValuesServiceArgs args) => new()
    {
        ServiceAccountName = ValuesServiceObject.Name,
        AutomountServiceAccountToken = true,
        EnableServiceLinks = false,
        SecurityContext = new PodSecurityContextArgs
        {
            RunAsNonRoot = true,
            RunAsUser = User,
            RunAsGroup = User,
            FsGroup = User,
            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
        },
        // A preference only, because two pods on a control plane with one node are still better than one.
        TopologySpreadConstraints = new TopologySpreadConstraintArgs
        {
            MaxSkew = 1,
            TopologyKey = "kubernetes.io/hostname",
            WhenUnsatisfiable = "ScheduleAnyway",
            LabelSelector = ValuesServiceObject.Pods,
        },
        Containers = ValuesServiceContainer.Create(args, TokenVolume),
        Volumes = new VolumeArgs
        {
            Name = TokenVolume,
            Secret = new SecretVolumeSourceArgs
            {
                SecretName = ValuesServiceToken.ObjectName,
                DefaultMode = ReadableByGroup,
            },
        },
    };
}

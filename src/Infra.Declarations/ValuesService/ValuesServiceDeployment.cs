using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Infra.Declarations;

/// <summary>
/// The pods. Nothing in them is made from the token, not even a hash: it would be readable, and a new token needs no
/// new pods, since its file is read again when it changes.
/// </summary>
internal sealed class ValuesServiceDeployment(ValuesServiceArgs args, CustomResourceOptions options)
    : Deployment(ValuesServiceObject.Name, Args(args), options)
{
    private const string TokenVolume = "token";

    // The user that .NET's images have for this, who must be able to read the token.
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
            // A pod goes only when another one is ready.
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
        // A wish, not a demand: on a control plane of one node two pods are still better than one.
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

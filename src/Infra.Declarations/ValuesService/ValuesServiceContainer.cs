using System.Globalization;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Infra.Declarations;

/// <summary>The service's only container: its settings, permissions and probes.</summary>
internal static class ValuesServiceContainer
{
    // Mounted as a folder, because Kubernetes never updates a file that is mounted on its own.
    private const string TokenFolder = "/var/run/secrets/infra.local/values-service";

    private static readonly string Port = ValuesServiceObject.Port.ToString(CultureInfo.InvariantCulture);

    public static ContainerArgs Create(ValuesServiceArgs args, string tokenVolume) => new()
    {
        Name = "values-service",
        Image = args.Image,
        Env = Environment(args),
        Ports = new ContainerPortArgs
        {
            Name = ValuesServiceObject.PortName,
            ContainerPortValue = ValuesServiceObject.Port,
            Protocol = "TCP",
        },
        LivenessProbe = Probe("/healthz", failures: 3),
        ReadinessProbe = Probe("/readyz", failures: 1),
        Resources = new ResourceRequirementsArgs
        {
            Requests = { { "cpu", "50m" }, { "memory", "192Mi" } },
            Limits = { { "cpu", "1" }, { "memory", "320Mi" } },
        },
        SecurityContext = new SecurityContextArgs
        {
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            RunAsNonRoot = true,
            Capabilities = new CapabilitiesArgs { Drop = "ALL" },
            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
        },
        VolumeMounts = new VolumeMountArgs { Name = tokenVolume, MountPath = TokenFolder, ReadOnly = true },
    };

    private static EnvVarArgs[] Environment(ValuesServiceArgs args) =>
    [
        // .NET's diagnostics would write files, but the file system is read-only.
        new() { Name = "DOTNET_EnableDiagnostics", Value = "0" },
        new() { Name = "INFRA_VALUES_LISTEN_PORT", Value = Port },
        new() { Name = "INFRA_VALUES_NAMESPACE", Value = args.Namespace },
        new() { Name = "INFRA_VALUES_TOKEN_FILE", Value = $"{TokenFolder}/{ValuesServiceToken.Key}" },
    ];

    private static ProbeArgs Probe(string path, int failures) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = path, Port = ValuesServiceObject.PortName, Scheme = "HTTP" },
        PeriodSeconds = 5,
        TimeoutSeconds = 2,
        FailureThreshold = failures,
    };
}

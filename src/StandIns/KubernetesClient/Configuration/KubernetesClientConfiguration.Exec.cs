using System.Diagnostics;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

public partial class KubernetesClientConfiguration
{
    public static TimeSpan ExecTimeout { get; set; } = TimeSpan.FromMinutes(2);

    public static event EventHandler<DataReceivedEventArgs> ExecStdError;

    internal static EventHandler<DataReceivedEventArgs> ExecStdErrorHandler => ExecStdError;

    public static Process CreateRunnableExternalProcess(
        ExternalExecution config, EventHandler<DataReceivedEventArgs> captureStdError = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        var start = new ProcessStartInfo(config.Command)
        {
            Arguments = string.Join(' ', config.Arguments ?? []),
            RedirectStandardOutput = true,
            RedirectStandardError = captureStdError is not null,
            CreateNoWindow = true,
        };
        start.Environment["KUBERNETES_EXEC_INFO"] = ExecPlugin.Info(config.ApiVersion);
        foreach (var variable in config.EnvironmentVariables ?? [])
        {
            if (!variable.TryGetValue("name", out var name) || !variable.TryGetValue("value", out var value))
                throw new KubeConfigException("Invalid environment variable defined: it needs a name and a value");
            start.Environment[name] = value;
        }

        return new() { StartInfo = start };
    }

    public static ExecCredentialResponse ExecuteExternalCommand(ExternalExecution config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return Task.Run(() => ExecPlugin.RunAsync(config)).GetAwaiter().GetResult();
    }
}

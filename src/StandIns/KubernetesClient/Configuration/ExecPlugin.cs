using System.ComponentModel;
using System.Diagnostics;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

/// <summary>Runs a credential plugin. What it prints never gets into a message: it's a credential.</summary>
internal static class ExecPlugin
{
    public static string Info(string apiVersion) => JsonSerializer.Serialize(new
    {
        apiVersion,
        kind = "ExecCredentials",
        spec = new { interactive = Environment.UserInteractive },
    });

    public static async Task<ExecCredentialResponse> RunAsync(ExternalExecution exec)
    {
        using var limit = new CancellationTokenSource(KubernetesClientConfiguration.ExecTimeout);
        try
        {
            return Checked(Parsed(await OutputAsync(exec, limit.Token).ConfigureAwait(false)), exec.ApiVersion);
        }
        catch (OperationCanceledException)
        {
            throw new KubeConfigException("external exec failed due to timeout");
        }
    }

    private static async Task<string> OutputAsync(ExternalExecution exec, CancellationToken cancellationToken)
    {
        using var process = Started(exec);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return output;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Started(ExternalExecution exec)
    {
        var stderr = KubernetesClientConfiguration.ExecStdErrorHandler;
        var process = KubernetesClientConfiguration.CreateRunnableExternalProcess(exec, stderr);
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            process.Dispose();
            throw new KubeConfigException($"external exec failed due to: {e.Message}");
        }

        if (stderr is null) return process;
        process.ErrorDataReceived += stderr.Invoke;
        process.BeginErrorReadLine();
        return process;
    }

    private static ExecCredentialResponse Parsed(string output)
    {
        try
        {
            return KubernetesJson.Deserialize<ExecCredentialResponse>(output);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new KubeConfigException("external exec failed due to failed deserialization process");
        }
    }

    private static ExecCredentialResponse Checked(ExecCredentialResponse answer, string apiVersion)
    {
        if (answer?.ApiVersion != apiVersion)
        {
            throw new KubeConfigException(
                $"external exec failed because api version {answer?.ApiVersion} does not match {apiVersion}");
        }

        return answer.Status?.IsValid() == true
            ? answer
            : throw new KubeConfigException(
                "external exec failed missing token or clientCertificateData field in plugin output");
    }
}

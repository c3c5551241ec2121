using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using k8s;
using k8s.Authentication;
using k8s.KubeConfigModels;

namespace Infra.KubernetesApi;

/// <summary>How a credential plugin is run.</summary>
/// <param name="Limit">How long it may run.</param>
/// <param name="Time">The clock.</param>
public sealed record PluginOptions(TimeSpan Limit, TimeProvider Time);

/// <summary>
/// A kubeconfig's credential plugin (client.authentication.k8s.io). The client would run it twice, leave it running
/// after a timeout, and put its output into exceptions. Here it runs once for all requests until its token expires.
/// </summary>
internal sealed class CredentialPlugin : ITokenProvider
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly ExternalExecution _program;
    private readonly PluginOptions _options;
    private readonly Lock _gate = new();
    private Task<ExecCredentialResponse.ExecStatus>? _run;

    private CredentialPlugin(ExternalExecution program, PluginOptions options) =>
        (_program, _options) = (program, options);

    private string Name => $"its credential plugin '{Kubeconfig.Shown(_program.Command)}'";

    /// <summary>
    /// The plugin of the context's user; null if there is none. Removes all plugins, so that the client runs none
    /// itself.
    /// </summary>
    public static CredentialPlugin? Take(K8SConfiguration kubeconfig, string? context, PluginOptions options)
    {
        var program = Kubeconfig.UserOf(kubeconfig, context)?.ExternalExecution;
        foreach (var user in kubeconfig.Users ?? [])
        {
            if (user?.UserCredentials is { } credentials) credentials.ExternalExecution = null;
        }

        return program is null ? null : new(program, options);
    }

    /// <summary>Runs the plugin and sets its result as the user's credential.</summary>
    public async Task LogInAsync(K8SConfiguration kubeconfig, string? context, CancellationToken cancellation)
    {
        var user = Kubeconfig.UserOf(kubeconfig, context)!;
        _run = RunAsync(cancellation);
        var credential = await _run;
        (user.Token, user.UserName, user.Password) = (credential.Token, null, null);
        (user.ClientCertificate, user.ClientKey) = (null, null);
        user.ClientCertificateData = Base64(credential.ClientCertificateData);
        user.ClientKeyData = Base64(credential.ClientKeyData);
    }

    public async Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken) =>
        new("Bearer", (await PresentRun().WaitAsync(cancellationToken)).Token);

    private Task<ExecCredentialResponse.ExecStatus> PresentRun()
    {
        lock (_gate) return _run = _run is null || IsSpent(_run) ? RunAsync(CancellationToken.None) : _run;
    }

    private bool IsSpent(Task<ExecCredentialResponse.ExecStatus> run) =>
        run.IsCompleted && (!run.IsCompletedSuccessfully || IsEnding(run.GetAwaiter().GetResult().ExpirationTimestamp));

    private bool IsEnding(DateTime? end) => end?.ToUniversalTime() < (_options.Time.GetUtcNow() + Margin).UtcDateTime;

    private async Task<ExecCredentialResponse.ExecStatus> RunAsync(CancellationToken cancellation)
    {
        using var tooLong = new CancellationTokenSource(_options.Limit, _options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, tooLong.Token);
        using var process = Started();
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(either.Token);
            await process.WaitForExitAsync(either.Token);
            return process.ExitCode == 0
                ? ParseCredential(output)
                : throw Fault($"exited with code {process.ExitCode}");
        }
        catch (OperationCanceledException)
        {
            End(process);
            cancellation.ThrowIfCancellationRequested();
            var limit = _options.Limit.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw Fault($"did not answer within {limit} s");
        }
    }

    private Process Started()
    {
        if (string.IsNullOrWhiteSpace(_program.Command))
            throw new ApiLoginException("its credential plugin has no command");
        var start = new ProcessStartInfo(_program.Command, _program.Arguments ?? []) { RedirectStandardOutput = true };
        foreach (var variable in _program.EnvironmentVariables ?? [])
        {
            var (name, value) = (variable?.GetValueOrDefault("name"), variable?.GetValueOrDefault("value"));
            if (name is null || value is null) throw Fault("has an environment variable without a name or a value");
            start.Environment[name] = value;
        }

        start.Environment["KUBERNETES_EXEC_INFO"] = Info();
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or ArgumentException)
        {
            throw Fault("cannot be run: is it installed?");
        }
    }

    private string Info() => JsonSerializer.Serialize(new
    {
        apiVersion = _program.ApiVersion,
        kind = "ExecCredential",
        spec = new { interactive = Environment.UserInteractive && !Console.IsInputRedirected },
    });

    private ExecCredentialResponse.ExecStatus ParseCredential(string output)
    {
        ExecCredentialResponse? answer;
        try
        {
            answer = KubernetesJson.Deserialize<ExecCredentialResponse>(output);
        }
        catch (Exception)
        {
            throw Fault("answered something that is not JSON");
        }

        if (answer is null || answer.ApiVersion != _program.ApiVersion)
            throw Fault($"answered with another version than '{Kubeconfig.Shown(_program.ApiVersion ?? "")}'");
        return answer.Status is { } status && status.IsValid()
            ? status
            : throw Fault("answered without a token or a client certificate");
    }

    private ApiLoginException Fault(string what) => new($"{Name} {what}");

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // The process has ended already.
        }
    }

    private static string? Base64(string? pem) =>
        pem is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(pem));
}

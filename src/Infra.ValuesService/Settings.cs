using System.Globalization;
using k8s;
using k8s.Exceptions;
using YamlDotNet.Core;

namespace Infra.ValuesService;

/// <summary>What the operator decides, checked as a whole before anything starts.</summary>
internal sealed record Settings
{
    public const string Prefix = "INFRA_VALUES_";

    private static readonly string[] Names =
        ["namespace", "token-file", "listen-port", "kubeconfig", "stale-after", "token-poll", "requests-per-second", "request-bytes"];

    public required KubernetesClientConfiguration Api { get; init; }

    public required string Namespace { get; init; }

    public required string TokenFile { get; init; }

    public int ListenPort { get; init; } = 8080;

    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromSeconds(180);

    public TimeSpan TokenPoll { get; init; } = TimeSpan.FromSeconds(5);

    public int RequestsPerSecond { get; init; } = 50;

    public int RequestBytes { get; init; } = 16 * 1024;

    // Not the operator's: how fast a failed watch comes back.
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(100);

    public TimeSpan LastPause { get; init; } = TimeSpan.FromSeconds(5);

    // Neither: the longest that a request's small body may take.
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A command line goes before the environment. Null with all problems in words.</summary>
    public static Settings? From(string[] args, Func<string, string?> environment, List<string> problems)
    {
        var given = Arguments(args, problems);
        var api = Connection(Text("kubeconfig"), problems);
        var settings = new Settings
        {
            Api = api ?? new(),
            Namespace = Text("namespace") ?? api?.Namespace?.Trim() ?? "",
            TokenFile = Text("token-file") ?? "",
            ListenPort = Number("listen-port", 8080, 1, 65_535),
            StaleAfter = TimeSpan.FromSeconds(Number("stale-after", 180, 10, 3600)),
            TokenPoll = TimeSpan.FromSeconds(Number("token-poll", 5, 1, 300)),
            RequestsPerSecond = Number("requests-per-second", 50, 1, 10_000),
            RequestBytes = Number("request-bytes", 16 * 1024, 1024, 1024 * 1024),
        };
        if (settings.Namespace.Length == 0) problems.Add($"{Called("namespace")} isn't set, and the API server's configuration names none.");
        if (settings.TokenFile.Length == 0) problems.Add($"{Called("token-file")} isn't set: the file with the token that lets in.");
        return problems is [] ? settings : null;

        string? Text(string name) =>
            given.GetValueOrDefault(name) is { Length: > 0 } text ? text
            : environment(Variable(name)) is { Length: > 0 } variable ? variable : null;

        int Number(string name, int otherwise, int least, int most)
        {
            if (Text(name) is not { } text) return otherwise;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            problems.Add($"{Called(name)} is '{text}'. It must be a whole number from {least} to {most}.");
            return otherwise;
        }
    }

    private static string Variable(string name) => Prefix + name.ToUpperInvariant().Replace('-', '_');

    private static string Called(string name) => $"--{name} ({Variable(name)})";

    private static Dictionary<string, string> Arguments(string[] args, List<string> problems)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var arg in args)
        {
            var at = arg.IndexOf('=', StringComparison.Ordinal);
            var name = at > 2 && arg.StartsWith("--", StringComparison.Ordinal) ? arg[2..at] : null;
            if (name is null || !Names.Contains(name))
                problems.Add($"'{(at < 0 ? arg : arg[..at])}' is no setting. There are: {string.Join(", ", Names.Select(known => $"--{known}=…"))}.");
            else given[name] = arg[(at + 1)..];
        }

        return given;
    }

    private static KubernetesClientConfiguration? Connection(string? kubeconfig, List<string> problems)
    {
        try
        {
            var api = kubeconfig is null
                ? KubernetesClientConfiguration.InClusterConfig()
                : KubernetesClientConfiguration.BuildConfigFromConfigFile(kubeconfigPath: kubeconfig);
            return Patient(api);
        }
        catch (Exception e) when (e is KubeConfigException or IOException or UnauthorizedAccessException)
        {
            problems.Add(kubeconfig is null
                ? $"{Called("kubeconfig")} isn't set, and this is no pod with a service account."
                : $"{Called("kubeconfig")}: '{kubeconfig}' can't be used: {e.Message}");
        }
        catch (YamlException)
        {
            problems.Add($"{Called("kubeconfig")}: '{kubeconfig}' is not a kubeconfig.");
        }

        return null;
    }

    /// <summary>A connection that died is found in half a minute, and a list is not waited for longer.</summary>
    private static KubernetesClientConfiguration Patient(KubernetesClientConfiguration api)
    {
        api.HttpClientTimeout = TimeSpan.FromSeconds(30);
        api.FirstMessageHandlerSetup = handler =>
        {
            handler.ConnectTimeout = TimeSpan.FromSeconds(5);
            handler.KeepAlivePingDelay = TimeSpan.FromSeconds(15);
            handler.KeepAlivePingTimeout = TimeSpan.FromSeconds(10);
        };
        return api;
    }
}

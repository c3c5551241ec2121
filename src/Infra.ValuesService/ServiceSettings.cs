using System.Globalization;
using Infra.KubernetesApi;

namespace Infra.ValuesService;

/// <summary>The operator's settings, validated together before anything starts.</summary>
internal sealed record ServiceSettings
{
    public const string Prefix = "INFRA_VALUES_";

    private static readonly TimeSpan PluginTime = TimeSpan.FromMinutes(2);

    private static readonly string[] Names =
        [
            "namespace",
            "token-file",
            "listen-port",
            "kubeconfig",
            "stale-after",
            "token-poll",
            "requests-per-second",
            "request-bytes",
        ];

    public required ApiLogin Api { get; init; }

    public required string Namespace { get; init; }

    public required string TokenFile { get; init; }

    public int ListenPort { get; init; } = 8080;

    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromSeconds(180);

    public TimeSpan TokenPoll { get; init; } = TimeSpan.FromSeconds(5);

    public int RequestsPerSecond { get; init; } = 50;

    public int RequestBytes { get; init; } = 16 * 1024;

    // Not configurable: the first and longest pause before a failed watch is retried.
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(100);

    public TimeSpan LastPause { get; init; } = TimeSpan.FromSeconds(5);

    // Not configurable: the time and size limits for the API server's answers. A page has few ConfigMaps of at most 1
    // MiB.
    public static ApiClientOptions Client { get; } = new()
    {
        UserAgent = "infra-values-service",
        MaxResponseBytes = 64 * 1024 * 1024,
        ResponseTimeout = TimeSpan.FromSeconds(30),
        Connections = handler =>
        {
            // Finds a dead connection within half a minute.
            handler.ConnectTimeout = TimeSpan.FromSeconds(5);
            handler.KeepAlivePingDelay = TimeSpan.FromSeconds(15);
            handler.KeepAlivePingTimeout = TimeSpan.FromSeconds(10);
        },
    };

    // Not configurable: the longest time for a request's small body.
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Reads the settings; the command line overrides the environment. Null if any is invalid, with all problems as
    /// text.
    /// </summary>
    public static async Task<ServiceSettings?> FromAsync(
        string[] args, Func<string, string?> environment, List<string> problems, CancellationToken cancellation)
    {
        var given = Arguments(args, problems);
        var api = await LoginAsync(Text("kubeconfig"), problems, cancellation);
        var settings = new ServiceSettings
        {
            Api = api!,
            Namespace = Text("namespace") ?? api?.Namespace ?? "",
            TokenFile = Text("token-file") ?? "",
            ListenPort = Number("listen-port", 8080, 1, 65_535),
            StaleAfter = TimeSpan.FromSeconds(Number("stale-after", 180, 10, 3600)),
            TokenPoll = TimeSpan.FromSeconds(Number("token-poll", 5, 1, 300)),
            RequestsPerSecond = Number("requests-per-second", 50, 1, 10_000),
            RequestBytes = Number("request-bytes", 16 * 1024, 1024, 1024 * 1024),
        };
        if (settings.Namespace.Length == 0)
            problems.Add($"{Called("namespace")} isn't set, and the API server's configuration names none.");
        else if (!IsName(settings.Namespace))
            problems.Add($"{Called("namespace")} is not a namespace's name: lower-case letters, digits and inner '-'.");
        if (settings.TokenFile.Length == 0)
            problems.Add($"{Called("token-file")} is not set: the file with the bearer token.");
        return problems is [] ? settings : null;

        string? Text(string name) =>
            given.GetValueOrDefault(name) is { Length: > 0 } text ? text
            : environment(Variable(name)) is { Length: > 0 } variable ? variable : null;

        int Number(string name, int otherwise, int least, int most)
        {
            if (Text(name) is not { } text) return otherwise;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most)
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
            {
                problems.Add(
                    $"'{(at < 0 ? arg : arg[..at])}' is not a setting. The settings are: "
                        + $"{string.Join(", ", Names.Select(known => $"--{known}=…"))}.");
            }
            else
            {
                given[name] = arg[(at + 1)..];
            }
        }

        return given;
    }

    private static bool IsName(string text) =>
        text.Length <= 63 && text[0] != '-' && text[^1] != '-'
            && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static async Task<ApiLogin?> LoginAsync(
        string? kubeconfig, List<string> problems, CancellationToken cancellation)
    {
        try
        {
            if (kubeconfig is null) return ApiLogin.ReadInCluster();
            var plugins = new PluginOptions(PluginTime, TimeProvider.System);
            return await ApiLogin.ReadAsync(Kubeconfig.OfFile(kubeconfig), null, plugins, cancellation);
        }
        catch (ApiLoginException e)
        {
            problems.Add($"{Called("kubeconfig")}{(kubeconfig is null ? " isn't set, and " : ": ")}{e.Message}.");
            return null;
        }
    }
}

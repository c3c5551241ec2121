using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Infra.IntegrationTests.Engine;

/// <summary>A running cluster of the scripted supervisor, with a token as its credential.</summary>
internal sealed record GuestCluster(string Name, int Number, string Env = "dev")
{
    private const string Space = "team-a";

    public IReadOnlyList<string> Bundles { get; init; } = ["core-basic", "security-basic"];

    public string Token { get; init; } = "PLANTED-guest-token-1";

    /// <summary>True if the cluster is not ready and its kubeconfig is not available.</summary>
    public bool IsDown { get; init; }

    public string Server => $"https://{Host}:6443";

    private string Host => $"10.{Number / 62_500}.{Number / 250 % 250}.{(Number % 250) + 1}";

    /// <summary>Creates a cluster of the stack's environment, with a name that its rules permit.</summary>
    public static GuestCluster In(string stack, int number) =>
        stack is "prod" ? new($"guest-{number}-production", number, "prod") : new($"guest-{number}", number);

    /// <summary>Creates the first clusters of the stack's environment.</summary>
    public static IReadOnlyList<GuestCluster> Some(string stack, int count) =>
        [.. Enumerable.Range(1, count).Select(number => In(stack, number))];

    public IEnumerable<JsonObject> Objects(CertificateAuthority authority) => new RunningCluster(Name, Space, Host)
    {
        Labels = Bundles.ToImmutableSortedDictionary(bundle => bundle, _ => "enabled").Add("env", Env),
        Kubeconfig = IsDown ? null : Kubeconfig.For(Name, new(Server), authority.Pem, new Identity.Token(Token)),
        IsReady = !IsDown,
    }.Objects();
}

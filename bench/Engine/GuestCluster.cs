using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.Bench.Preview;

namespace Infra.Bench.Engine;

/// <summary>A running cluster of the environment prod with all bundles, as its supervisor reports it.</summary>
internal sealed record GuestCluster(int Number, GuestCredential Credential)
{
    private const string Space = "team-a";

    private static readonly ImmutableSortedDictionary<string, string> Labels = GeneratedProject.Bundles
        .ToImmutableSortedDictionary(bundle => bundle, _ => "enabled").Add("env", "prod");

    private string Name => $"guest-{Number:0000}-production";

    private string Host => $"10.{Number / 62_500}.{Number / 250 % 250}.{(Number % 250) + 1}";

    public IEnumerable<JsonObject> Objects() => new RunningCluster(Name, Space, Host)
    {
        Labels = Labels,
        Kubeconfig = Credential.KubeconfigFor(Name, Host),
    }.Objects();
}

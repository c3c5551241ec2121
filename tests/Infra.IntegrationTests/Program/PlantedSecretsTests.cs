using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ApiServers;

namespace Infra.IntegrationTests.Program;

/// <summary>Plants a marker in every credential and searches all output and written files for it.</summary>
public sealed class PlantedSecretsTests
{
    private const string Token = "PLANTED-login-token-3f9c";
    private const string Password = "PLANTED-password-77aa";
    private const string GuestToken = "PLANTED-guest-token-b01d";

    [Fact]
    public async Task No_credential_is_printed_or_written()
    {
        var marks = new List<string> { Token, Password, GuestToken, "svc-infra:" + Password };
        var guests = LiveInventoryTests.Objects("alpha", "10.20.0.11")
            .Concat(LiveInventoryTests.Objects("beta", "10.20.0.12", token: GuestToken))
            .Concat(LiveInventoryTests.Objects("gamma", "127.0.0.1", token: GuestToken))
            .ToList();
        marks.AddRange(guests.Where(IsSecret).SelectMany(PrivateLines));
        // A marker in fields without credentials, which careless code would copy.
        guests[0]["metadata"]!["annotations"] = new JsonObject
        {
            ["kubectl.kubernetes.io/last-applied-configuration"] = GuestToken,
        };
        guests[0]["spec"]!["secretThing"] = GuestToken;
        await using var supervisor = await ScriptedSupervisor.StartAsync(guests);
        supervisor.Tokens = [Token];
        await using var wcp = await WcpServer.StartAsync(supervisor.Authority);
        wcp.Passwords = wcp.Passwords.Add("svc-infra", Password);
        wcp.SessionIds = [Token];

        var seen = new List<(string What, string Text)>();
        foreach (var login in Logins(supervisor, wcp))
        {
            using var project = LiveProject.With(LiveProject.Supervisor("sv-1", login));
            project.Write("token", Token);
            project.Write("ca.pem", supervisor.Authority.Pem);
            var input = project.Files().ToHashSet();
            foreach (var command in Commands(project))
            {
                var run = await project.InfraAsync(command);
                seen.Add(($"{command[0]} by {login}", run.Output + run.Error));
            }

            // Breaks the supervisor in every way that causes an error message.
            foreach (var kind in new[]
            {
                FaultKind.Unauthorized,
                FaultKind.Forbidden,
                FaultKind.BrokenJson,
                FaultKind.ServerError,
                FaultKind.ResetInBody,
            })
            {
                supervisor.Plan(new Fault(kind) { Times = int.MaxValue });
                wcp.Plan(new Fault(kind) { Times = int.MaxValue });
                var run = await project.InfraAsync("preview", "dev");
                Assert.NotEqual(0, run.ExitCode);
                seen.Add(($"{kind} by {login}", run.Output + run.Error));
            }

            supervisor.Plan();
            wcp.Plan();
            foreach (var file in project.Files().Where(file => !input.Contains(file)))
                seen.Add((file, await File.ReadAllTextAsync(file)));
            Assert.Contains(seen, one => one.What.EndsWith("inventory.yaml", StringComparison.Ordinal));
            Assert.Contains(seen, one => one.What.Contains("/out/", StringComparison.Ordinal));
        }

        Assert.Empty(
            from one in seen
            from mark in marks.SelectMany(Forms).Distinct()
            where one.Text.Contains(mark, StringComparison.Ordinal)
            select $"{one.What} shows {mark}");
    }

    private static IEnumerable<string> Logins(ScriptedSupervisor supervisor, WcpServer wcp)
    {
        yield return $"kubeconfig: {JsonSerializer.Serialize(supervisor.KubeconfigFor(new Identity.Token(Token)))}";
        yield return $$"""{server: "{{supervisor.Url}}", ca: ca.pem, token: {{Token}}}"""[1..^1].Replace(
            ", ", "\n    ", StringComparison.Ordinal);
        yield return $$"""
            server: {{supervisor.Url}}
                ca: ca.pem
                vsphere: {username: svc-infra, password: {{Password}}, address: "{{wcp.Url}}"}
            """;
    }

    private static IEnumerable<string[]> Commands(LiveProject project)
    {
        yield return ["inventory", "dev"];
        yield return ["inventory", "dev", "--format", "json", "--all"];
        yield return ["inventory", "dev", "--record"];
        yield return ["preview", "dev", "--diff"];
        yield return ["preview", "dev", "--format", "json"];
        yield return ["render", "dev", "--output", Path.Combine(project.Root, "out")];
        yield return ["check", "dev"];
        yield return ["values", "dev", "alpha", "--trace"];
        yield return ["join", "dev"];
        yield return ["join", "dev", "--cluster", "gamma", "--dry-run"];
        yield return ["leave", "dev", "gamma"];
    }

    private static bool IsSecret(JsonObject one) => (string?)one["kind"] == "Secret";

    // The base64 lines of a PEM private key, and the kubeconfig field that holds it.
    private static IEnumerable<string> PrivateLines(JsonObject secret)
    {
        var kubeconfig = Encoding.UTF8.GetString(Convert.FromBase64String((string)secret["data"]!["value"]!));
        yield return (string)secret["data"]!["value"]!;
        const string field = "client-key-data: ";
        var at = kubeconfig.IndexOf(field, StringComparison.Ordinal);
        if (at < 0) yield break;
        var data = kubeconfig[(at + field.Length)..].Split(',', '}', '\n')[0].Trim();
        yield return data;
        foreach (var line in Encoding.UTF8.GetString(Convert.FromBase64String(data))
            .Split('\n')
            .Where(line => line.Length > 20 && !line.StartsWith('-')))
            yield return line;
    }

    private static IEnumerable<string> Forms(string mark) =>
        [mark, Convert.ToBase64String(Encoding.UTF8.GetBytes(mark)), Uri.EscapeDataString(mark)];
}

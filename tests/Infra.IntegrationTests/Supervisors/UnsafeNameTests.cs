using ApiServers;
using Infra.Foundation;
using Infra.Supervisors;

namespace Infra.IntegrationTests.Supervisors;

/// <summary>A name from outside that would change the URL of a request reaches no server and is reported.</summary>
public sealed class UnsafeNameTests
{
    public static TheoryData<string> Hostile => ["x?dryRun=All", "a/../../b", "a/b", "%2e%2e", ""];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task An_unsafe_namespace_in_the_recording_is_rejected(string name)
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(ScriptedReadingTests.TanzuOf("alpha"));
        supervisor.Denies = path => !path.Contains("/namespaces", StringComparison.Ordinal)
            && path.EndsWith("clusters", StringComparison.Ordinal);

        var reading = await Reading.OfAsync(Reading.Patient, [name], Reading.Settings(supervisor));

        AssertRefused(reading.Problems, supervisor);
        Assert.Null(reading.Inventory);
    }

    [Fact]
    public async Task An_unsafe_namespace_listed_by_the_login_is_rejected()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(ScriptedReadingTests.TanzuOf("alpha"));
        supervisor.Denies = path => !path.Contains("/namespaces/", StringComparison.Ordinal)
            && path.EndsWith("clusters", StringComparison.Ordinal);
        await using var wcp = await WcpServer.StartAsync(supervisor.Authority);
        wcp.Passwords = wcp.Passwords.Add("svc-infra", "pass-word");
        wcp.Workloads = [new("team-a", "sv", 6443), new("x?dryRun=All", "sv", 6443)];

        AssertRefused((await Reading.OfAsync(Reading.Settings(supervisor, wcp))).Problems, supervisor);
    }

    [Fact]
    public async Task An_unsafe_version_served_by_the_server_is_rejected()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(ScriptedReadingTests.TanzuOf("alpha"));
        supervisor.Served = supervisor.Served.SetItem("cluster.x-k8s.io", ["v1/../../v1?x"]);

        AssertRefused((await Reading.OfAsync(Reading.Settings(supervisor))).Problems, supervisor);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task An_unsafe_namespace_of_a_cluster_credential_is_rejected(string name)
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync();
        var guest = RealSupervisorTests.GuestOf("alpha", name, "10.0.0.1") with { Supervisor = "sv-1" };

        var (_, problems) = await RealSupervisorTests.CredentialsAsync(
            Reading.Settings(supervisor), isPreview: false, guest);

        AssertRefused(problems, supervisor);
        Assert.Empty(supervisor.Requests);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task An_unsafe_control_plane_namespace_or_object_name_is_rejected(string name)
    {
        await using var hub = await ScriptedSupervisor.StartAsync();
        hub.Served = hub.Served.Add("argoproj.io", []);

        foreach (var (space, declared) in new[] { (name, "secret"), ("argocd", name) })
        {
            var problems = new ProblemList();
            using var fetch = ControlPlaneFetch.Create(
                new(Reading.Settings(hub).Login, space), Reading.Patient, TimeProvider.System);
            await fetch.FetchAsync(
                new() { Show = (_, _) => "", Declared = [new("Secret", declared)] }, problems, CancellationToken.None);
            AssertRefused(problems.Sorted(), hub);

            hub.Plan();
            var tree = (YamlMap)YamlFile.Parse("a: b", "a.yaml", problems)!;
            Assert.Empty(
                await fetch.StoredAsync([(new("ConfigMap", declared), tree)], problems, CancellationToken.None));
            Assert.Empty(hub.Requests);
        }
    }

    private static void AssertRefused(IReadOnlyList<Problem> problems, ScriptedSupervisor server)
    {
        Assert.Equal("SUP021", problems.Select(problem => problem.Code).Distinct().Single());
        Assert.DoesNotContain(
            server.Requests,
            request => request.Path.Contains("dryRun", StringComparison.Ordinal)
                || request.Path.Contains("v1?x", StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.DoesNotContain("/b/", request.Path, StringComparison.Ordinal));
    }
}

using ApiServers;
using Infra.Foundation;
using Infra.Model.Observed;
using Infra.Supervisors;

namespace Infra.IntegrationTests.Supervisors;

/// <summary>One reading of supervisors, as the program does it: an inventory or problems.</summary>
internal sealed record Reading(Inventory? Inventory, IReadOnlyList<Problem> Problems)
{
    /// <summary>
    /// Short enough for tests on a busy machine, and long enough that a healthy server always responds in time.
    /// </summary>
    public static FetchLimits Patient { get; } = new()
    {
        FirstPause = TimeSpan.FromMilliseconds(1),
        Deadline = TimeSpan.FromSeconds(60),
    };

    /// <summary>For servers that never answer.</summary>
    public static FetchLimits Impatient { get; } = Patient with
    {
        AnswerTime = TimeSpan.FromMilliseconds(400),
        Deadline = TimeSpan.FromSeconds(2),
    };

    public IEnumerable<string> Codes => Problems.Select(problem => problem.Code);

    public IEnumerable<string> Names => (Inventory?.Clusters ?? []).Select(cluster => cluster.Name);

    public static Task<Reading> OfAsync(params IReadOnlyCollection<SupervisorSettings> supervisors) =>
        OfAsync(Patient, [], supervisors);

    /// <param name="limits">Time and size limits.</param>
    /// <param name="expected">Namespaces of every supervisor that are expected to have clusters.</param>
    /// <param name="supervisors">The supervisors to read.</param>
    public static async Task<Reading> OfAsync(
        FetchLimits limits,
        IReadOnlyCollection<string> expected,
        params IReadOnlyCollection<SupervisorSettings> supervisors)
    {
        var problems = new ProblemList();
        using var sessions = SupervisorSessions.Create(supervisors, limits, TimeProvider.System);
        var seen = supervisors
            .SelectMany(_ => expected, (supervisor, name) => (supervisor.Name, name))
            .ToLookup(pair => pair.Item1, pair => pair.name);
        var served = await sessions.FetchAsync(seen, problems, null, CancellationToken.None);
        var inventory = served is null ? null : Inventory.From(served, problems);
        return new(inventory, problems.Sorted());
    }

    public static SupervisorSettings Settings(
        ScriptedSupervisor supervisor,
        string token = "open-sesame",
        string name = "sv-1",
        params string[] namespaces) =>
        new()
        {
            Name = name,
            Login = new SupervisorLogin.Token(supervisor.Url, supervisor.Authority.Pem, new(token)),
            Namespaces = [.. namespaces],
        };

    public static SupervisorSettings Settings(
        ScriptedSupervisor supervisor, WcpServer wcp, string password = "pass-word", params string[] namespaces) =>
        new()
        {
            Name = "sv-1",
            Login = new SupervisorLogin.VSphere(
            supervisor.Url, supervisor.Authority.Pem, wcp.Url, "svc-infra", new(password)),
            Namespaces = [.. namespaces],
        };

    public static SupervisorSettings Settings(ApiServer server, Identity identity, params string[] namespaces) => new()
    {
        Name = server.Name,
        Login = new SupervisorLogin.Kubeconfig(null, new(server.KubeconfigFor(identity)), null),
        Namespaces = [.. namespaces],
    };
}

using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>Reads a control plane in one session, either completely or not at all. Writes nothing.</summary>
public sealed class ControlPlaneFetch : IDisposable
{
    private readonly ApiSession _session;
    private readonly ControlPlaneAccess _access;

    private ControlPlaneFetch(ControlPlaneAccess access, FetchLimits limits, TimeProvider time) =>
        (_access, _session) = (access, new(ReadSource.ControlPlane, access.Login, limits, time));

    /// <summary>Opens no connection yet.</summary>
    public static ControlPlaneFetch Create(ControlPlaneAccess access, FetchLimits limits, TimeProvider time) =>
        new(access, limits, time);

    /// <summary>
    /// The objects that the request selects, as trees. Returns null and adds a problem if they cannot be read.
    /// </summary>
    public async Task<IReadOnlyList<YamlMap>?> FetchAsync(
        ControlPlaneRequest request, ProblemList problems, CancellationToken cancellation)
    {
        try
        {
            return await _session.WithinDeadlineAsync(
                token => new ControlPlaneObjects(_session, _access.Namespace, request, problems).ReadAsync(token),
                cancellation);
        }
        catch (ReadFault fault)
        {
            problems.Add(fault.Problem);
            return null;
        }
    }

    /// <summary>
    /// How the control plane would store these objects, by a server-side dry run. Objects without a result are left
    /// out, with one warning for all. The objects must not contain secrets, because what is sent may be shown.
    /// </summary>
    public async Task<IReadOnlyDictionary<ObjectName, YamlMap>> StoredAsync(
        IReadOnlyCollection<(ObjectName Name, YamlMap Tree)> declared,
        ProblemList problems,
        CancellationToken cancellation)
    {
        var kinds = ControlPlaneKind.All("").ToDictionary(kind => kind.Kind);
        var dryRun = new DryRun(_session, _access.Namespace);
        try
        {
            var answers = await _session.WithinDeadlineAsync(token =>
                Task.WhenAll(
                    declared.Select(
                        async one => (
                            one.Name,
                            Answer: await dryRun.ApplyAsync(one.Tree, kinds[one.Name.Kind], one.Name.Name, token)))),
                cancellation);
            var failed = answers.Where(one => one.Answer.Failure is not null).ToList();
            if (failed is [var (name, (_, failure)), ..])
            {
                problems.Add(ControlPlaneProblems.NoDryRun(
                    failed.Count, $"{name.Kind} '{name.Name}'", failure!.Status, failure.Message));
            }

            return answers
                .Where(one => one.Answer.Stored is not null)
                .ToDictionary(one => one.Name, one => one.Answer.Stored!);
        }
        catch (ReadFault fault)
        {
            problems.Add(fault.Problem);
            return new Dictionary<ObjectName, YamlMap>();
        }
    }

    /// <summary>Closes the session.</summary>
    public void Dispose() => _session.Dispose();
}

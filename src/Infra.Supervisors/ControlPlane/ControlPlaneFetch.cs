using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>Reads a control plane as a whole or not at all, in one session. Nothing is written.</summary>
public sealed class ControlPlaneFetch : IDisposable
{
    private readonly ApiSession _session;
    private readonly ControlPlaneAccess _access;

    private ControlPlaneFetch(ControlPlaneAccess access, FetchLimits limits, TimeProvider time) =>
        (_access, _session) = (access, new(ReadSource.ControlPlane, access.Login, limits, time));

    public static ControlPlaneFetch Create(ControlPlaneAccess access, FetchLimits limits, TimeProvider time) =>
        new(access, limits, time);

    /// <summary>
    /// The stack's objects, all cluster Secrets, ApplicationSets and AppProjects, as trees; null, with a problem added,
    /// when they cannot be read.
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
    /// How the control plane would store these objects. What it does not tell is left out, with one warning. An object
    /// with a secret in it is not for this: what is sent here is what may be shown.
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
                            Answer: await dryRun.OfAsync(one.Tree, kinds[one.Name.Kind], one.Name.Name, token)))),
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

    public void Dispose() => _session.Dispose();
}

using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>The rendered objects of a stack's Applications.</summary>
public sealed class RenderedFleet
{
    private readonly Representatives _representatives;
    private readonly FleetNames _names;
    private readonly IReadOnlyList<PreparedApplication> _applications;

    internal RenderedFleet(
        Representatives representatives,
        FleetNames names,
        IReadOnlyList<PreparedApplication> applications,
        IReadOnlyDictionary<string, string> failedSets)
    {
        (_representatives, _names, _applications) = (representatives, names, applications);
        Unrendered = FindUnrendered(failedSets);
    }

    /// <summary>Applications without objects, faults first.</summary>
    public ImmutableArray<UnrenderedApplications> Unrendered { get; }

    /// <summary>
    /// Each rendered Application with its objects in Argo CD's order, as its cluster gets them, with secrets masked.
    /// Inferred objects have no checksums. The objects are created when they are read.
    /// </summary>
    public IEnumerable<(FleetApplication Application, IEnumerable<YamlMap> Objects)> Applications =>
        from one in _applications
        where FaultOf(one) is null
        select (one.Application, one.Inputs.SelectMany(input => ObjectsOf(input, one.Application.Cluster)));

    private IEnumerable<YamlMap> ObjectsOf(RenderInput input, string cluster)
    {
        var names = _names.For(cluster);
        var objects = _representatives.Find(input).ReadObjects().Select(tree => (YamlMap)names.Restore(tree));
        return _representatives.IsInferred(input)
            ? objects.Select(tree => (YamlMap)Checksums.Remove(tree))
            : objects;
    }

    private ImmutableArray<UnrenderedApplications> FindUnrendered(
        IReadOnlyDictionary<string, string> failedSets) =>
    [
        .. _applications
            .Select(one => (one.Application, Fault: FaultOf(one)))
            .Where(one => one.Fault is not null)
            .GroupBy(one => (one.Application.Component, one.Fault!.Value.Reason, one.Fault!.Value.IsFault))
            .Select(group => new UnrenderedApplications(
                group.Key.Component,
                group.Key.Reason,
                [.. group.Select(one => one.Application.Cluster).Order(StringComparer.Ordinal)],
                group.Key.IsFault))
            .Concat(failedSets.Select(
                set => new UnrenderedApplications(set.Key, PreparedApplication.FailedSet(set.Value), [], false)))
            .OrderByDescending(one => one.IsFault)
            .ThenBy(one => one.Component, StringComparer.Ordinal)
            .ThenBy(one => one.Reason, StringComparer.Ordinal),
    ];

    private (string Reason, bool IsFault)? FaultOf(PreparedApplication application) =>
        application.FindFault(_representatives, _names.For(application.Application.Cluster));
}

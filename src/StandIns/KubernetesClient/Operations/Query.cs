using System.Globalization;
using System.Runtime.CompilerServices;

namespace k8s;

/// <summary>The part of an address after the question mark: what is null isn't sent.</summary>
internal sealed class Query
{
    public static readonly Query None = new();

    private readonly List<string> _parameters = [];

    public bool IsWatch { get; private init; }

    public static Query Read(bool? pretty) => new Query().Add(pretty);

    public static Query Write(
        string dryRun, string fieldManager, string fieldValidation, bool? pretty = null) =>
        new Query().Add(dryRun).Add(fieldManager).Add(fieldValidation).Add(pretty);

    public static Query Patch(
        string dryRun, string fieldManager, string fieldValidation, bool? force, bool? pretty = null) =>
        new Query().Add(dryRun).Add(fieldManager).Add(fieldValidation).Add(force).Add(pretty);

    public static Query List(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds, bool? watch,
        bool? pretty) =>
        new Query { IsWatch = watch == true }
            .Add(allowWatchBookmarks).Add(continueParameter, "continue").Add(fieldSelector).Add(labelSelector)
            .Add(limit).Add(resourceVersion).Add(resourceVersionMatch).Add(sendInitialEvents).Add(timeoutSeconds)
            .Add(watch).Add(pretty);

    public static Query ListForAllNamespaces(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        bool? pretty, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents,
        int? timeoutSeconds, bool? watch) =>
        new Query { IsWatch = watch == true }
            .Add(allowWatchBookmarks).Add(continueParameter, "continue").Add(fieldSelector).Add(labelSelector)
            .Add(limit).Add(pretty).Add(resourceVersion).Add(resourceVersionMatch).Add(sendInitialEvents)
            .Add(timeoutSeconds).Add(watch);

    public static Query ListCustom(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        string resourceVersion, string resourceVersionMatch, int? timeoutSeconds, bool? watch, bool? pretty) =>
        List(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
            resourceVersionMatch, null, timeoutSeconds, watch, pretty);

    public static Query Delete(
        string dryRun, int? gracePeriodSeconds, bool? ignoreStoreReadErrorWithClusterBreakingPotential,
        bool? orphanDependents, string propagationPolicy, bool? pretty) =>
        new Query().Add(dryRun).Add(gracePeriodSeconds).Add(ignoreStoreReadErrorWithClusterBreakingPotential)
            .Add(orphanDependents).Add(propagationPolicy).Add(pretty);

    public static Query DeleteCollection(
        string continueParameter, string dryRun, string fieldSelector, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, string labelSelector, int? limit,
        bool? orphanDependents, string propagationPolicy, string resourceVersion, string resourceVersionMatch,
        bool? sendInitialEvents, int? timeoutSeconds, bool? pretty) =>
        new Query().Add(continueParameter, "continue").Add(dryRun).Add(fieldSelector).Add(gracePeriodSeconds)
            .Add(ignoreStoreReadErrorWithClusterBreakingPotential).Add(labelSelector).Add(limit)
            .Add(orphanDependents).Add(propagationPolicy).Add(resourceVersion).Add(resourceVersionMatch)
            .Add(sendInitialEvents).Add(timeoutSeconds).Add(pretty);

    public static Query DeleteCustom(
        int? gracePeriodSeconds, bool? orphanDependents, string propagationPolicy, string dryRun) =>
        new Query().Add(gracePeriodSeconds).Add(orphanDependents).Add(propagationPolicy).Add(dryRun);

    public static Query DeleteCustomCollection(
        string labelSelector, int? gracePeriodSeconds, bool? orphanDependents, string propagationPolicy, string dryRun,
        bool? pretty) =>
        DeleteCustomCollection(
            labelSelector, gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun, null, pretty);

    public static Query DeleteCustomCollection(
        string labelSelector, int? gracePeriodSeconds, bool? orphanDependents, string propagationPolicy, string dryRun,
        string fieldSelector, bool? pretty) =>
        new Query().Add(labelSelector).Add(gracePeriodSeconds).Add(orphanDependents).Add(propagationPolicy)
            .Add(dryRun).Add(fieldSelector).Add(pretty);

    public override string ToString() => _parameters is [] ? "" : "?" + string.Join('&', _parameters);

    private Query Add(string value, [CallerArgumentExpression(nameof(value))] string name = null)
    {
        if (value is not null) _parameters.Add($"{name}={Uri.EscapeDataString(value)}");
        return this;
    }

    private Query Add(int? value, [CallerArgumentExpression(nameof(value))] string name = null) =>
        Add(value?.ToString(CultureInfo.InvariantCulture), name);

    private Query Add(bool? value, [CallerArgumentExpression(nameof(value))] string name = null) =>
        Add(value switch { true => "true", false => "false", null => null }, name);
}

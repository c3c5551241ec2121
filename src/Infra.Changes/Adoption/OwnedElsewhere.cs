using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Existing Applications whose name the stack would use but that have another owner. The Applications themselves are
/// read, so no template has to be evaluated.
/// </summary>
public sealed record OwnedElsewhere(
    string Kind, string Owner, ImmutableArray<RegisteredApplication> Applications, ImmutableArray<string> Makers)
{
    /// <summary>The stack whose ApplicationSet is the owner; null if the owner is anything else.</summary>
    public StackName? OtherStack { get; init; }

    /// <summary>
    /// Finds the other owners, ordered by kind and name; the Applications of each are ordered by name.
    /// </summary>
    /// <param name="declared">The objects that the stack declares.</param>
    /// <param name="makers">The result of <see cref="FindMakers"/> for the declared objects.</param>
    /// <param name="found">The Applications of the control plane.</param>
    public static ImmutableArray<OwnedElsewhere> Find(
        IReadOnlyCollection<Manifest> declared,
        ILookup<string, string> makers,
        IEnumerable<RegisteredApplication> found)
    {
        // The stack adopts a set with a declared name together with its Applications.
        var sets = declared.Where(one => one.Kind == "ApplicationSet").ToList();
        var ours = sets.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. found
                .Where(one => makers.Contains(one.Name))
                .Select(one => (Application: one, Owner: OtherOwnerOf(one, ours)))
                .Where(one => one.Owner is not null)
                .GroupBy(one => one.Owner!.Value, one => one.Application)
                .Select(group => new OwnedElsewhere(
                    group.Key.Kind,
                    group.Key.Name,
                    [.. group.OrderBy(one => one.Name, StringComparer.Ordinal)],
                    [
                        .. group.SelectMany(one => makers[one.Name]).Distinct().Order(StringComparer.Ordinal),
                    ])
                {
                    OtherStack = group.Select(one => one.Stack).FirstOrDefault(
                        stack => stack is not null && sets.All(set => set.Stack != stack)),
                })
                .OrderBy(one => one.Kind, StringComparer.Ordinal).ThenBy(one => one.Owner, StringComparer.Ordinal),
        ];
    }

    /// <summary>The fact, as one sentence without its subject.</summary>
    internal string What
    {
        get
        {
            var sources = Applications.Select(one => one.Source).OfType<string>().Distinct().ToList();
            return $"{(Kind == "Application" ? "it syncs" : "it owns")} "
                + $"{Wording.Some(Applications.Select(one => one.Name), most: 5)}"
                + $"{(sources is [] ? "" : $" (from {Wording.First(sources, 2, one => one)})")}, which "
                + $"{Wording.List(Makers)} would make too.";
        }
    }

    internal string Cure(string @namespace) => Kind switch
    {
        "ApplicationSet" when OtherStack is { } stack => CureOfStack(stack, Applications[0].Name, @namespace),
        "ApplicationSet" => CureOfSet(Owner, @namespace),
        "Application" =>
            "Remove them from what it syncs, without pruning, or give them another name ('application' in the "
                + "catalog).",
        _ => $"Remove them from {Kind} '{Owner}', or give them another name ('application' in the catalog).",
    };

    /// <summary>What to do with an ApplicationSet that creates Applications of the stack.</summary>
    internal static string CureOfSet(string set, string @namespace) =>
        $"Delete it just before the update and keep its Applications: kubectl -n {@namespace} delete applicationset "
            + $"{set} --cascade=orphan";

    /// <summary>What to do with Applications that an ApplicationSet of another of our stacks creates.</summary>
    internal static string CureOfStack(StackName stack, string application, string @namespace) =>
        $"When no set of stack '{stack}' selects the clusters anymore, remove the owner from each Application: kubectl "
            + $"-n {@namespace} patch application {application} --type=json -p "
            + $"'[{{\"op\":\"remove\",\"path\":\"/metadata/ownerReferences\"}}]'";

    /// <summary>
    /// The names of the Applications that the stack creates, each with the ApplicationSets that create it.
    /// </summary>
    internal static ILookup<string, string> FindMakers(IReadOnlyCollection<Manifest> declared)
    {
        var clusters = declared.Select(RegisteredCluster.Read).OfType<RegisteredCluster>().ToList();
        return declared.Select(RegisteredSet.Read).OfType<RegisteredSet>()
            .SelectMany(
                set => clusters.Where(set.Selects), (set, cluster) => (set.Name, For: set.ApplicationFor(cluster)))
            .Where(made => made.For is not null)
            .ToLookup(made => made.For!, made => made.Name, StringComparer.Ordinal);
    }

    private static (string Kind, string Name)? OtherOwnerOf(RegisteredApplication one, HashSet<string> ours)
    {
        if (one.Owner is { } owner) return owner.Kind == "ApplicationSet" && ours.Contains(owner.Name) ? null : owner;
        return one.SyncedBy is { } parent ? ("Application", parent) : null;
    }
}

using System.Globalization;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Finds existing ApplicationSets that have a declared name, and those that create Applications which a declared one
/// would also create.
/// </summary>
internal static class SetAdoption
{
    private const int Shown = 5;

    public static IEnumerable<AdoptionFinding> Find(
        StackName stack,
        IReadOnlyCollection<Manifest> declared,
        IReadOnlyCollection<Manifest> found,
        SecretAdoption secrets,
        string @namespace)
    {
        var ours = declared.Select(RegisteredSet.Read).OfType<RegisteredSet>().ToDictionary(set => set.Name);
        var theirs = found.Select(RegisteredSet.Read).OfType<RegisteredSet>().Where(set => set.Stack != stack).ToList();
        var makers = OwnedElsewhere.FindMakers(declared);
        var applications = found.Select(RegisteredApplication.Read).OfType<RegisteredApplication>().ToList();
        var owned = OwnedElsewhere.Find(declared, makers, applications);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in theirs)
        {
            if (ours.GetValueOrDefault(set.Name) is { } same)
            {
                yield return SameName(set, same, secrets, @namespace);
            }
            else if (Twice(set, makers, secrets) is [_, ..] twice)
            {
                told.Add(set.Name);
                yield return TwoOwners(set, twice, @namespace);
            }
            else if (!owned.Any(one => one.Kind == "ApplicationSet" && one.Owner == set.Name)
                && !IsForeseen(set, secrets))
            {
                yield return Unforeseen(set, applications, @namespace);
            }
        }

        // Conflicts found by evaluating the templates are reported already.
        foreach (var one in owned.Where(one => one.Kind != "ApplicationSet" || !told.Contains(one.Owner)))
        {
            yield return AdoptionFinding.Conflict(
                one.Kind, one.Owner, null, $"{one.What} An Application has one owner.", one.Cure(@namespace));
        }
    }

    private static bool IsForeseen(RegisteredSet set, SecretAdoption secrets) =>
        set.HasOnlyClusters && Selected(set, secrets.Found).All(cluster => set.ApplicationFor(cluster) is not null);

    private static AdoptionFinding Unforeseen(
        RegisteredSet set, IReadOnlyCollection<RegisteredApplication> applications, string @namespace)
    {
        var owned = applications.Count(one => one.Owner == ("ApplicationSet", set.Name));
        return AdoptionFinding.Conflict(
            "ApplicationSet", set.Name, null,
            "the names of its Applications cannot be predicted from its generators and its "
                + $"template{(set.ApplicationNameTemplate is { } name ? $" ('{name}')" : "")}. "
                + (owned == 0
                    ? "It owns none of the Applications that were read."
                    : $"It owns {Wording.Applications(owned)} now; none has a name that the stack creates."),
            $"Nothing, if it never creates one of these names. Check: kubectl -n {@namespace} get applications") with
        {
            IsIgnored = true,
        };
    }

    private static IEnumerable<RegisteredCluster> Selected(
        RegisteredSet set, IEnumerable<RegisteredCluster> clusters) =>
        clusters.Where(set.Selects);

    private static IEnumerable<string> FindApplications(RegisteredSet set, IEnumerable<RegisteredCluster> clusters) =>
        Selected(set, clusters).Select(set.ApplicationFor).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private static List<(string Application, string Maker)> Twice(
        RegisteredSet set, ILookup<string, string> makers, SecretAdoption secrets) =>
        [
            .. FindApplications(
                set,
                secrets.Found).SelectMany(application => makers[application].Select(maker => (application, maker))),
        ];

    private static AdoptionFinding TwoOwners(
        RegisteredSet set, List<(string Application, string Maker)> twice, string @namespace) =>
        AdoptionFinding.Conflict(
            "ApplicationSet", set.Name, null,
            $"it creates {Some(twice.Select(one => one.Application))}, which "
                + $"{Wording.List(twice.Select(one => one.Maker).Distinct())} would create too. An Application has one "
                + "owner, so the controller rejects the second.",
            set.Stack is { } stack
                ? OwnedElsewhere.CureOfStack(stack, twice[0].Application, @namespace)
                : OwnedElsewhere.CureOfSet(set.Name, @namespace));

    private static AdoptionFinding SameName(
        RegisteredSet theirs, RegisteredSet ours, SecretAdoption secrets, string @namespace)
    {
        if (theirs.Stack is { } stack)
        {
            return AdoptionFinding.Conflict("ApplicationSet", theirs.Name, null, $"it belongs to stack '{stack}'.",
                "Two stacks cannot declare the same component in one control plane. Give each its own control plane.");
        }

        // An existing set cannot select a cluster that Argo CD does not know yet.
        var after = Selected(ours, secrets.Declared.Where(secrets.IsFound))
            .Select(cluster => cluster.ClusterName)
            .ToHashSet(StringComparer.Ordinal);
        var before = Selected(theirs, secrets.Found)
            .Select(cluster => secrets.FindDeclared(cluster)?.ClusterName ?? cluster.ClusterName)
            .ToHashSet(StringComparer.Ordinal);
        var (lost, gained) = (
            before.Except(after).Order(StringComparer.Ordinal).ToList(),
            after.Except(before).Order(StringComparer.Ordinal).ToList());
        var changes = Changes(theirs, ours, secrets).ToList();
        if (lost is [] && gained is [])
        {
            return new()
            {
                Verdict = Verdict.AsItIs,
                Kind = "ApplicationSet",
                Name = theirs.Name,
                What = $"it has the declared name and selects the same "
                    + $"{before.Count.ToString(CultureInfo.InvariantCulture)} clusters.",
                Changes = [.. changes],
                Cure = "Nothing: an update takes it over as soon as infra:adopt has an entry, or after an import.",
            };
        }

        var parts =
            new[]
            {
                (Names: lost, Text: "would lose"),
                (Names: gained, Text: "would gain"),
            }.Where(part => part.Names is not []);
        return AdoptionFinding.Conflict(
            "ApplicationSet", theirs.Name, null,
            $"it has the declared name and selects other clusters: it "
                + $"{string.Join(" and ", parts.Select(part => $"{part.Text} {Some(part.Names)}"))}.",
            lost is []
                ? "If the new clusters are intended, continue. Otherwise remove the bundle's label from them."
                : $"Label the clusters with the bundle. Or keep their Applications: kubectl -n {@namespace} delete "
                    + $"applicationset {theirs.Name} --cascade=orphan, just before the update.") with
        {
            Changes = [.. changes],
        };
    }

    private static IEnumerable<string> Changes(RegisteredSet theirs, RegisteredSet ours, SecretAdoption secrets)
    {
        foreach (var cluster in Selected(theirs, secrets.Found))
        {
            if (secrets.FindDeclared(cluster) is not { } declared || !Selected(ours, [declared]).Any()) continue;
            var (before, after) = (theirs.ApplicationFor(cluster), ours.ApplicationFor(declared));
            if (before is null)
            {
                yield return $"The name of its Application for '{cluster.ClusterName}' cannot be read from its "
                    + $"template; the stack's is '{after}'.";
            }
            else if (before != after)
            {
                yield return $"The Application '{before}' becomes '{after}': the first is deleted and the second is "
                    + "created.";
            }
        }

        if (theirs.Target.Project != ours.Target.Project)
        {
            yield return $"The project of its Applications changes from '{theirs.Target.Project}' to "
                + $"'{ours.Target.Project}'.";
        }

        if (theirs.Target.Namespace != ours.Target.Namespace)
        {
            yield return $"The namespace of its Applications changes from '{theirs.Target.Namespace}' to "
                + $"'{ours.Target.Namespace}': objects in the old one stay there.";
        }
    }

    private static string Some(IEnumerable<string> names) => Wording.Some(names.Distinct(), Shown);
}

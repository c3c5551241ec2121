using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Finds which existing cluster Secrets register the stack's clusters, and which conflict with them.</summary>
internal sealed class SecretAdoption
{
    private readonly StackName _stack;
    private readonly string _namespace;
    private readonly ImmutableSortedSet<string> _bundles;
    private readonly ImmutableArray<RegisteredSet> _ownSets;
    private readonly Dictionary<string, string> _types;
    private readonly List<AdoptionFinding> _findings = [];

    private SecretAdoption(
        StackName stack,
        IReadOnlyCollection<Manifest> declared,
        IReadOnlyCollection<Manifest> found,
        string @namespace)
    {
        (_stack, _namespace) = (stack, @namespace);
        Declared = Clusters(declared);
        Found = Clusters(found);
        _ownSets = [.. declared.Select(RegisteredSet.Read).OfType<RegisteredSet>()];
        _bundles = [.. _ownSets.Select(set => set.Bundle).OfType<string>()];
        _types = found
            .Where(one => one.Kind == "Secret")
            .ToDictionary(secret => secret.Name, secret => secret.Tree.TextAt("type") ?? "Opaque");
    }

    /// <summary>The clusters as the stack declares them, ordered by object name.</summary>
    public ImmutableArray<RegisteredCluster> Declared { get; }

    /// <summary>The clusters that are already registered, by any writer, ordered by object name.</summary>
    public ImmutableArray<RegisteredCluster> Found { get; }

    public IReadOnlyList<AdoptionFinding> Findings => _findings;

    public static SecretAdoption Compare(
        StackName stack,
        IReadOnlyCollection<Manifest> declared,
        IReadOnlyCollection<Manifest> found,
        string @namespace)
    {
        var adoption = new SecretAdoption(stack, declared, found, @namespace);
        foreach (var ours in adoption.Declared) adoption.Add(ours);
        foreach (var theirs in adoption.Found.Where(theirs => theirs.Stack is null
            && !adoption.Declared.Any(ours => Touches(ours, theirs))))
            adoption.AddUnknown(theirs);
        return adoption;
    }

    /// <summary>The declared cluster with the same server; null if there is none.</summary>
    public RegisteredCluster? FindDeclared(RegisteredCluster found) =>
        Declared.FirstOrDefault(ours => SameServer(ours, found));

    /// <summary>True if Argo CD already knows the declared cluster, compared by server.</summary>
    public bool IsFound(RegisteredCluster declared) => Found.Any(found => SameServer(declared, found));

    private static ImmutableArray<RegisteredCluster> Clusters(IEnumerable<Manifest> trees) =>
        [
            .. trees
            .Select(RegisteredCluster.Read)
            .OfType<RegisteredCluster>()
            .OrderBy(cluster => cluster.ObjectName, StringComparer.Ordinal),
        ];

    private static bool Touches(RegisteredCluster ours, RegisteredCluster theirs) =>
        SameServer(ours, theirs) || ours.ObjectName == theirs.ObjectName || ours.ClusterName == theirs.ClusterName;

    private static bool SameServer(RegisteredCluster a, RegisteredCluster b) =>
        ForeignSecrets.ReadServer(a) is { } server && server == ForeignSecrets.ReadServer(b);

    private void Add(RegisteredCluster ours)
    {
        foreach (var theirs in Found.Where(theirs => Touches(ours, theirs)
            && theirs.Stack is not null
            && theirs.Stack != _stack))
        {
            Conflict(ours, theirs, $"it belongs to stack '{theirs.Stack}'.",
                $"Remove the cluster from stack '{theirs.Stack}' first, by its label 'env'.");
        }

        var free = Found.Where(theirs => theirs.Stack is null || theirs.Stack == _stack).ToList();
        var atServer = free.Where(theirs => SameServer(ours, theirs)).ToList();
        foreach (var theirs in free.Where(theirs => Touches(ours, theirs) && !SameServer(ours, theirs)))
        {
            var shared = theirs.ClusterName == ours.ClusterName
                ? $"the name '{theirs.ClusterName}'"
                : "the object name";
            Conflict(
                ours,
                theirs,
                $"it has {shared} of the cluster but another server: {theirs.Server} there, {ours.Server} in the "
                    + "inventory.",
                "Find out which server is right. Remove the Secret, or rename one of the two clusters.");
        }

        if (atServer.Count > 1)
        {
            foreach (var theirs in atServer)
            {
                Conflict(
                    ours,
                    theirs,
                    $"{atServer.Count} Secrets have the server {ours.Server}: "
                        + $"{string.Join(", ", atServer.Select(one => $"'{one.ObjectName}'"))}.",
                    $"Keep one. Before you delete another, check which Applications use it: kubectl -n {_namespace} "
                        + "get applications.");
            }
        }
        else if (atServer is [var only])
        {
            AddAdopted(ours, only);
        }
    }

    private void AddAdopted(RegisteredCluster ours, RegisteredCluster theirs)
    {
        var sameName = theirs.ObjectName == ours.ObjectName;
        if (theirs.Stack == _stack && sameName) return;
        if (_types.GetValueOrDefault(theirs.ObjectName) is { } type && type != "Opaque")
        {
            Conflict(ours, theirs, $"it has the type '{type}', and Pulumi replaces a Secret to change its type.",
                "Recreate it with type Opaque before the update, in one step: kubectl replace --force.");
            return;
        }

        _findings.Add(new()
        {
            Verdict = sameName ? Verdict.AsItIs : Verdict.UnderItsOwnName,
            Kind = "Secret",
            Name = theirs.ObjectName,
            Cluster = ours.ClusterName,
            What = sameName
                ? $"it registers {theirs.Server} under the declared name."
                : $"it registers {theirs.Server}; the stack declares '{ours.ObjectName}'.",
            Changes = [.. Changes(ours, theirs)],
            Cure = (sameName && theirs.IsOfPulumi
                ? "If this stack created it, it lost its labels, and 'pulumi up --refresh' restores them without an "
                    + "entry. If another Pulumi program created it, name it in infra:adopt: "
                : "Name it in infra:adopt: ") + $"{ours.ClusterName}: {theirs.ObjectName}",
        });
    }

    private IEnumerable<string> Changes(RegisteredCluster ours, RegisteredCluster theirs)
    {
        if (theirs.ClusterName != ours.ClusterName)
        {
            yield return $"The cluster's name in Argo CD changes from '{theirs.ClusterName}' to '{ours.ClusterName}': "
                + "Applications named after it are recreated.";
        }

        if (theirs.Server != ours.Server) yield return $"The server becomes {ours.Server}.";
        foreach (var (key, value) in ours.Labels.Where(label => !IsOurOwn(label.Key)))
        {
            var there = theirs.Labels.GetValueOrDefault(key);
            if (there is null)
            {
                yield return $"The label '{key}: {value}' "
                    + $"comes{(_bundles.Contains(key) ? ": Argo CD installs the bundle" : "")}.";
            }
            else if (there != value)
            {
                yield return $"The label '{key}: {there}' becomes '{value}'.";
            }
        }

        foreach (var (key, value) in theirs.Labels.Where(label => !ours.Labels.ContainsKey(label.Key)))
        {
            yield return _bundles.Contains(key) && value == LabelKeys.Enabled
                ? $"The label '{key}: {value}' stays because an update removes only labels that it set: Argo CD keeps "
                    + "the bundle although the cluster does not ask for it. Label the cluster, or run: kubectl -n "
                    + $"{_namespace} label secret {theirs.ObjectName} {key}-"
                : $"The label '{key}: {value}' stays; the stack does not declare it.";
        }

        yield return "The credentials are replaced by those of a live inventory.";
    }

    private static bool IsOurOwn(string key) => key is LabelKeys.Stack or LabelKeys.Cluster or ArgoCD.SecretType;

    private void AddUnknown(RegisteredCluster theirs)
    {
        var missed = _ownSets
            .Where(set => set.SelectsWithoutLabel(theirs, LabelKeys.Stack))
            .Select(set => set.Name)
            .ToList();
        _findings.Add(AdoptionFinding.Conflict("Secret", theirs.ObjectName, null,
            $"it registers '{theirs.ClusterName}' at {theirs.Server}, which the inventory does not have. "
            + (missed is []
                ? "None of the declared ApplicationSets would select it."
                : $"These ApplicationSets ask for {LabelKeys.Stack} and do not reach it: {string.Join(", ", missed)}."),
            "Nothing; it is left alone. If it belongs to the stack, label the cluster with its env, or record the "
                + "inventory again.") with
        {
            IsIgnored = true,
        });
    }

    private void Conflict(RegisteredCluster ours, RegisteredCluster theirs, string what, string cure) =>
        _findings.Add(AdoptionFinding.Conflict("Secret", theirs.ObjectName, ours.ClusterName, what, cure));
}

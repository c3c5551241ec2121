using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// The live objects in a form that can be compared with the declared ones, and the fields that drifted. Both lists are
/// ordered by object; drifts also by path.
/// </summary>
public sealed record LiveComparison(IReadOnlyList<Manifest> Manifests, IReadOnlyList<Drift> Drifts)
{
    // Metadata that the API server itself writes.
    private static readonly ImmutableHashSet<string> Servers =
        [
            "managedFields",
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "selfLink",
            "ownerReferences",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
        ];

    /// <summary>
    /// Compares the live objects with the declared ones. Live objects that are neither declared nor ours are left out.
    /// </summary>
    /// <param name="declared">The objects that the stack declares.</param>
    /// <param name="live">Live objects, with their managed fields but without credentials.</param>
    /// <param name="stored">How the API server would store a declared object, if known.</param>
    /// <param name="isOurs">Whether the stack wrote an object that it no longer declares.</param>
    public static LiveComparison Compare(
        IReadOnlyList<Manifest> declared,
        IEnumerable<Manifest> live,
        IReadOnlyDictionary<ManifestKey, YamlMap> stored,
        Func<Manifest, bool> isOurs)
    {
        var wanted = declared.ToDictionary(manifest => manifest.Key);
        var (manifests, drifts) = (new List<Manifest>(), new List<Drift>());
        foreach (var found in live)
        {
            if (wanted.GetValueOrDefault(found.Key) is { } manifest)
            {
                var shape = LiveShape.Create(manifest, found.Tree, stored.GetValueOrDefault(found.Key));
                manifests.Add(Manifest.From(shape.Tree)!);
                drifts.AddRange(shape.Drifts);
            }
            else if (isOurs(found))
            {
                manifests.Add(Manifest.From(WithoutServers(found.Tree))!);
            }
        }

        return new(
            [.. manifests.OrderBy(manifest => manifest.Key)],
            [.. drifts.OrderBy(drift => drift.Key).ThenBy(drift => drift.Path, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Undeclared labels of declared Secrets that switch something on in Argo CD. An update keeps them because another
    /// manager owns them. Ordered by object and path.
    /// </summary>
    public static IEnumerable<Drift> KeptSwitches(
        IReadOnlyList<Manifest> declared, IEnumerable<Manifest> live, IReadOnlySet<string> switches)
    {
        var wanted = declared.Where(manifest => manifest.Key.Kind == "Secret").ToDictionary(manifest => manifest.Key);
        var kept =
            from found in live
            where wanted.ContainsKey(found.Key)
            let managers = FieldManagers.Read(found.Tree)
            from label in found.Tree.MapAt("metadata", "labels")?.Entries ?? []
            where switches.Contains(label.Key)
                && wanted[found.Key].Label(label.Key) is null
                && !managers.IsOurs(["metadata", "labels", label.Key])
            select new Drift(found.Key, $"metadata.labels.{label.Key}")
            {
                Live = label.Value,
                Manager = managers.Find(["metadata", "labels", label.Key]),
                IsKept = true,
            };
        return kept.OrderBy(drift => drift.Key).ThenBy(drift => drift.Path, StringComparer.Ordinal);
    }

    private static YamlMap WithoutServers(YamlMap tree) => new(
        [
            .. tree.Entries
                .Where(entry => entry.Key != "status")
                .Select(entry => entry is { Key: "metadata", Value: YamlMap metadata }
                    ? entry with
                    {
                        Value = new YamlMap(
                            [.. metadata.Entries.Where(field => !Servers.Contains(field.Key))], metadata.Position),
                    }
                    : entry),
        ],
        tree.Position);
}

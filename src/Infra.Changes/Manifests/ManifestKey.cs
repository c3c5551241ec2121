namespace Infra.Changes;

/// <summary>Identifies an object in its API server.</summary>
/// <param name="Namespace">The namespace; empty for cluster-wide kinds.</param>
/// <param name="Kind">The kind, without its API group.</param>
/// <param name="Name">The object name.</param>
public readonly record struct ManifestKey(string Namespace, string Kind, string Name) : IComparable<ManifestKey>
{
    /// <summary>Ordinal order by namespace, then kind, then name.</summary>
    public int CompareTo(ManifestKey other)
    {
        var byNamespace = string.CompareOrdinal(Namespace, other.Namespace);
        if (byNamespace != 0) return byNamespace;
        var byKind = string.CompareOrdinal(Kind, other.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(Name, other.Name);
    }
}

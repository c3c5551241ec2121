namespace Infra.Changes;

/// <summary>What identifies an object in its API server. The namespace is empty for cluster-wide kinds.</summary>
public readonly record struct ManifestKey(string Namespace, string Kind, string Name) : IComparable<ManifestKey>
{
    public int CompareTo(ManifestKey other)
    {
        var byNamespace = string.CompareOrdinal(Namespace, other.Namespace);
        if (byNamespace != 0) return byNamespace;
        var byKind = string.CompareOrdinal(Kind, other.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(Name, other.Name);
    }
}

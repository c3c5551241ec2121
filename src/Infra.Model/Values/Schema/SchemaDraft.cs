namespace Infra.Model.Values;

/// <summary>The drafts of JSON Schema that a schema of settings may be written in, the oldest first.</summary>
internal enum SchemaDraft
{
    Draft6,
    Draft7,
    Draft201909,
    Draft202012,
}

internal static class SchemaDrafts
{
    /// <summary>What a schema without `$schema` is: the editors' schemas name it, too.</summary>
    public const SchemaDraft Unnamed = SchemaDraft.Draft7;

    private static readonly (string Name, string Address)[] All =
    [
        ("draft 6", "http://json-schema.org/draft-06/schema#"),
        ("draft 7", "http://json-schema.org/draft-07/schema#"),
        ("draft 2019-09", "https://json-schema.org/draft/2019-09/schema"),
        ("draft 2020-12", "https://json-schema.org/draft/2020-12/schema"),
    ];

    public static string Name(this SchemaDraft draft) => All[(int)draft].Name;

    public static string Address(this SchemaDraft draft) => All[(int)draft].Address;

    /// <summary>The draft of an address, with or without `#`, of either scheme; null when it is none of ours.</summary>
    public static SchemaDraft? Find(string address)
    {
        var found = Array.FindIndex(All, draft => Bare(draft.Address) == Bare(address));
        return found < 0 ? null : (SchemaDraft)found;
    }

    private static string Bare(string address) =>
        address.Replace("https://", "http://", StringComparison.Ordinal).TrimEnd('#');
}

namespace Infra.Model.Values;

/// <summary>The supported drafts of JSON Schema, oldest first.</summary>
internal enum SchemaDraft
{
    Draft6,
    Draft7,
    Draft201909,
    Draft202012,
}

internal static class SchemaDrafts
{
    /// <summary>The draft of a schema without `$schema`. The schemas that we write for editors name it too.</summary>
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

    /// <summary>
    /// The draft of an address, with http or https and with or without `#`; null if it is not supported.
    /// </summary>
    public static SchemaDraft? Find(string address)
    {
        var found = Array.FindIndex(All, draft => Bare(draft.Address) == Bare(address));
        return found < 0 ? null : (SchemaDraft)found;
    }

    private static string Bare(string address) =>
        address.Replace("https://", "http://", StringComparison.Ordinal).TrimEnd('#');
}

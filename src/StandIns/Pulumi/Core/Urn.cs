namespace Pulumi;

/// <summary>Parts of a resource's engine-wide name, <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
internal static class Urn
{
    public static string NameOf(string urn) => urn.Split("::")[3];

    /// <summary>The resource's own type, without its parents'.</summary>
    public static string TypeOf(string urn) => QualifiedTypeOf(urn).Split('$')[^1];

    public static string QualifiedTypeOf(string urn) => urn.Split("::")[2];
}

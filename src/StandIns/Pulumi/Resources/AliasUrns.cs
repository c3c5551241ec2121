namespace Pulumi;

/// <summary>Aliases as the URNs they stand for.</summary>
internal static class AliasUrns
{
    public static Output<string> Of(Input<Alias> alias, string name, string type, Resource? parent) =>
        alias.Apply((Alias value) => (Output<string>?)Of(value, name, type, parent));

    /// <summary>A child's own aliases, and those it has because its parent had other names.</summary>
    public static IEnumerable<Output<string>> WithInherited(
        Resource resource, IReadOnlyCollection<Input<Alias>> aliases, Resource? parent)
    {
        var (name, type) = (resource.GetResourceName(), resource.GetResourceType());
        var own = aliases.Select(alias => Of(alias, name, type, parent)).ToList();
        if (parent is null) return own;

        var inherited = parent.Aliases.SelectMany(parentAlias => own
            .Select(urn => urn.Apply((string text) => (Output<string>?)Inherited(
                Urn.NameOf(text), Urn.TypeOf(text), parent.GetResourceName(), parentAlias)))
            .Prepend(Inherited(name, type, parent.GetResourceName(), parentAlias)));
        return own.Concat(inherited);
    }

    private static Output<string> Of(Alias alias, string name, string type, Resource? parent)
    {
        if (alias.Urn is not null)
        {
            ThrowIfMixed(alias);
            return Output.Create(alias.Urn);
        }

        ThrowIfParentsConflict(alias);
        var hasOwnParent = alias.Parent is not null || alias.ParentUrn is not null || alias.NoParent;
        return Urn.Create(
            alias.Name ?? name,
            alias.Type ?? type,
            hasOwnParent ? alias.Parent : parent,
            alias.ParentUrn,
            alias.Project,
            alias.Stack);
    }

    // A child named after its parent was named after the parent's old name, too.
    private static Output<string> Inherited(string name, string type, string parentName, Output<string> parentAlias)
    {
        var aliasName = name.StartsWith(parentName, StringComparison.Ordinal)
            ? parentAlias.Apply(urn => Urn.NameOf(urn) + name[parentName.Length..])
            : Output.Create(name);
        return Urn.Create(aliasName, type, parentUrn: parentAlias);
    }

    private static void ThrowIfMixed(Alias alias)
    {
        var mixed =
            alias.Name is not null ? nameof(alias.Name) :
            alias.Type is not null ? nameof(alias.Type) :
            alias.Project is not null ? nameof(alias.Project) :
            alias.Stack is not null ? nameof(alias.Stack) :
            alias.Parent is not null ? nameof(alias.Parent) :
            alias.ParentUrn is not null ? nameof(alias.ParentUrn) :
            alias.NoParent ? nameof(alias.NoParent) :
            null;
        if (mixed is not null) throw new ArgumentException($"Alias should not specify both Urn and {mixed}");
    }

    private static void ThrowIfParentsConflict(Alias alias)
    {
        bool[] given = [alias.Parent is not null, alias.ParentUrn is not null, alias.NoParent];
        if (given.Count(isGiven => isGiven) > 1)
            throw new ArgumentException("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias");
    }
}

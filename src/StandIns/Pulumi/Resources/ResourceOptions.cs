namespace Pulumi;

/// <summary>How a resource is handled, apart from its inputs. Collections are never null.</summary>
public abstract class ResourceOptions
{
    // Options are copied several times for each resource, and most collections are empty, so they are created on first
    // use.
    private InputList<Resource>? _dependsOn;
    private List<string>? _ignoreChanges;
    private List<Input<Alias>>? _aliases;

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    /// <summary>Whether the engine refuses to delete the resource.</summary>
    public bool? Protect { get; set; }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public List<Input<Alias>> Aliases
    {
        get => _aliases ??= [];
        set => _aliases = value;
    }

    internal abstract ResourceOptions Clone();

    /// <summary>
    /// Concatenates lists, this one's elements first. For single values the other's wins if it is set.
    /// </summary>
    private protected void Append(ResourceOptions other)
    {
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;

        Append(ref _ignoreChanges, other._ignoreChanges);
        Append(ref _aliases, other._aliases);
        if (other._dependsOn is not null) _dependsOn = DependsOn.Concat(other._dependsOn);
    }

    private protected static void Append<T>(ref List<T>? list, List<T>? other)
    {
        if (other is { Count: > 0 }) (list ??= []).AddRange(other);
    }
}

namespace Infra.Templating;

/// <summary>
/// The names that a template sees in addition to local ones: the data, and the variables set at its top level. An
/// import of the template returns these variables.
/// </summary>
internal sealed class Context(MapValue data, Context? outer = null)
{
    private Dictionary<string, TemplateValue>? _variables;
    private HashSet<string>? _hidden;

    /// <summary>The blocks by name, most derived template first.</summary>
    public Dictionary<string, List<Block>>? Blocks { get; set; }

    /// <summary>The template that the running one extends; null until its `extends` has run.</summary>
    public Template? Parent { get; set; }

    public MapValue Data => data;

    public IEnumerable<string> Names =>
        (_variables?.Keys ?? Enumerable.Empty<string>()).Concat(outer?.Names ?? data.KnownNames);

    public IEnumerable<KeyValuePair<string, TemplateValue>> Exported =>
        (_variables ?? []).Where(variable => !variable.Key.StartsWith('_') && _hidden?.Contains(variable.Key) != true);

    public TemplateValue? Find(TextValue name)
    {
        if (_variables is not null && _variables.TryGetValue(name.Value, out var value)) return value;
        return outer is null ? data.Find(name) : outer.Find(name);
    }

    public void Set(string name, TemplateValue value)
    {
        (_variables ??= new(StringComparer.Ordinal))[name] = value;
        _hidden?.Remove(name);
    }

    /// <summary>Sets an imported name. It is visible here, but an import of this template does not return it.</summary>
    public void SetHidden(string name, TemplateValue value)
    {
        Set(name, value);
        (_hidden ??= new(StringComparer.Ordinal)).Add(name);
    }
}

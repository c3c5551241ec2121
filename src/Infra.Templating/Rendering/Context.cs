namespace Infra.Templating;

/// <summary>
/// The names that a template sees besides its own local ones: the data, and the variables set at its top level, which
/// are what an import of it answers.
/// </summary>
internal sealed class Context(MapValue data, Context? outer = null)
{
    private Dictionary<string, TemplateValue>? _variables;
    private HashSet<string>? _hidden;

    /// <summary>The blocks of the templates that extend each other, the most derived first.</summary>
    public Dictionary<string, List<Block>>? Blocks { get; set; }

    /// <summary>The template that the running one extends, once it said so.</summary>
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

    /// <summary>
    /// Sets what an import brought in: visible here, but not handed on by an import of this template.
    /// </summary>
    public void SetHidden(string name, TemplateValue value)
    {
        Set(name, value);
        (_hidden ??= new(StringComparer.Ordinal)).Add(name);
    }
}

namespace Infra.Templating;

/// <summary>What a name, key or attribute is that is not there. Knows what was looked for, and where, for the message.</summary>
internal sealed class UndefinedValue : TemplateValue
{
    private readonly string? _hint;
    private readonly Expression? _source;
    private readonly string _name = "";
    private readonly IEnumerable<string> _known = [];

    public UndefinedValue(string hint) => _hint = hint;

    public UndefinedValue(Expression source, string name, IEnumerable<string> known)
    {
        _source = source;
        _name = name;
        _known = known;
    }

    internal override string TypeName => "Undefined";

    internal override bool IsTrue => false;

    internal override int? Length => 0;

    internal TemplateException Error()
    {
        if (_hint is not null) return Errors.Undefined(_hint);
        var path = _source!.Path;
        var subject = path is null ? $"'{Errors.Short(_name)}'" : $"'{Errors.Short(path)}'";
        var nearest = Nearest.To(_name, _known);
        return Errors.Undefined(nearest is null
            ? $"{subject} is undefined."
            : $"{subject} is undefined; did you mean '{Errors.Short(nearest)}'?");
    }

    /// <summary>Ends the rendering where undefined values may not be used as text or items.</summary>
    internal void Refuse(Run run)
    {
        if (!run.IsLenient) throw Error();
    }

    internal override string ToText(Run run)
    {
        Refuse(run);
        return "";
    }

    internal override void Print(Run run) => Refuse(run);

    internal override void WriteRepr(TextBuilder text, Run run)
    {
        Refuse(run);
        text.Append(run.IsYart ? "" : "Undefined");
    }

    internal override IEnumerable<TemplateValue> Iterate(Run run)
    {
        Refuse(run);
        return [];
    }

    internal override TemplateValue? Item(TemplateValue key, Run run) => run.IsYart ? this : throw Error();

    internal override TemplateValue? Attribute(string name, Run run) => run.IsYart ? this : throw Error();

    internal override bool EqualTo(TemplateValue other, Run run) =>
        other is UndefinedValue || run.IsYart && other is NoneValue;

    internal override int Hash(Run? run) => 11;
}

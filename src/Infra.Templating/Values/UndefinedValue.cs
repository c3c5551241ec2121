namespace Infra.Templating;

/// <summary>
/// The value of a name, key or attribute that does not exist. It remembers what was looked for, for the message.
/// </summary>
internal sealed class UndefinedValue : TemplateValue
{
    private readonly string? _hint;
    private readonly Func<string?>? _path;
    private readonly string _name = "";
    private readonly IEnumerable<string> _known = [];

    public UndefinedValue(string hint) => _hint = hint;

    /// <param name="path">Returns the path that was looked for; null if it is not a path.</param>
    public UndefinedValue(Func<string?> path, string name, IEnumerable<string> known)
    {
        _path = path;
        _name = name;
        _known = known;
    }

    internal override string TypeName => "Undefined";

    internal override bool IsTrue => false;

    internal override int? Length => 0;

    internal TemplateException Error()
    {
        if (_hint is not null) return Errors.Undefined(_hint);
        var path = _path!();
        var subject = path is null ? $"'{Errors.Short(_name)}'" : $"'{Errors.Short(path)}'";
        var nearest = NearestName.Find(_name, _known);
        return Errors.Undefined(nearest is null
            ? $"{subject} is undefined."
            : $"{subject} is undefined; did you mean '{Errors.Short(nearest)}'?");
    }

    /// <summary>Throws an error if undefined values may not be used as text or items.</summary>
    internal void Refuse(Budget budget)
    {
        if (!budget.IsLenient) throw Error();
    }

    internal override string ToText(Budget budget)
    {
        Refuse(budget);
        return "";
    }

    internal override void WriteRepr(TextBuilder text, Budget budget)
    {
        Refuse(budget);
        text.Append(budget.IsYart ? "" : "Undefined");
    }

    internal override IEnumerable<TemplateValue> Iterate(Budget budget)
    {
        Refuse(budget);
        return [];
    }

    internal override TemplateValue? Item(TemplateValue key, Budget budget) => budget.IsYart ? this : throw Error();

    internal override TemplateValue? Attribute(string name, Budget budget) => budget.IsYart ? this : throw Error();

    internal override bool EqualTo(TemplateValue other, Budget budget) =>
        other is UndefinedValue || budget.IsYart && other is NoneValue;

    internal override int Hash(Budget? budget) => 11;
}

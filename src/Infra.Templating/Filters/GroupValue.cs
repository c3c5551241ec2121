namespace Infra.Templating;

/// <summary>One group of the filter groupby: a pair whose parts have names.</summary>
internal sealed class GroupValue(TemplateValue grouper, ListValue list) : TupleValue([grouper, list])
{
    internal override TemplateValue? Attribute(string name, Budget budget) => name switch
    {
        "grouper" => Items[0],
        "list" => Items[1],
        _ => null,
    };
}

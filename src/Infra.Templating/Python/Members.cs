namespace Infra.Templating;

/// <summary>The methods and attributes of Python's types.</summary>
internal static class Members
{
    /// <summary>The value of <c>value.name</c> in Python; null if the type has no such member.</summary>
    public static TemplateValue? Find(TemplateValue value, string name, Budget budget) =>
        value.Attribute(name, budget) ?? value switch
        {
            TextValue text => TextMethods.Find(text, name),
            MapValue map => MapMethods.Find(map, name),
            ListValue list => ListMethods.Find(list, name),
            TupleValue tuple => ListMethods.FindOfTuple(tuple, name),
            _ => null,
        };
}

namespace Infra.Templating;

/// <summary>The keys, values or pairs of a map. It reflects later changes of the map.</summary>
internal sealed class ViewValue(MapValue map, ViewValue.Part part) : TemplateValue
{
    internal enum Part
    {
        Keys,
        Values,
        Items,
    }

    internal override string TypeName => part switch
    {
        Part.Keys => "dict_keys",
        Part.Values => "dict_values",
        _ => "dict_items",
    };

    internal override bool IsHashable => false;

    internal override bool IsTrue => map.Count != 0;

    internal override int? Length => map.Count;

    internal int Count => map.Count;

    internal override void WriteRepr(TextBuilder text, Budget budget)
    {
        text.Append(TypeName);
        text.Append('(');
        new ListValue([.. Iterate(budget)]).WriteRepr(text, budget);
        text.Append(')');
    }

    internal override IEnumerable<TemplateValue> Iterate(Budget budget)
    {
        var before = map.Count;
        for (var i = 0; i < map.Count; i++)
        {
            yield return At(i);
            if (map.Count != before) throw Errors.Value("A dict changed size while a loop ran over it.");
        }
    }

    internal TemplateValue At(int index) => part switch
    {
        Part.Keys => map.KeyAt(index),
        Part.Values => map.ValueAt(index),
        _ => TupleValue.Pair(map.KeyAt(index), map.ValueAt(index)),
    };

    internal override bool EqualTo(TemplateValue other, Budget budget)
    {
        if (ReferenceEquals(this, other)) return true;
        if (part is Part.Values || other is not ViewValue view || view.Count != Count) return false;
        budget.Charge(Count);
        return Iterate(budget).All(item => view.Iterate(budget).Any(theirs => Charged(budget, item, theirs)));
    }

    private static bool Charged(Budget budget, TemplateValue a, TemplateValue b)
    {
        budget.Charge(1);
        return a.EqualTo(b, budget);
    }
}

namespace Infra.Templating;

/// <summary>A tuple, such as the pairs that items() returns.</summary>
internal class TupleValue(List<TemplateValue> items) : SequenceValue(items)
{
    public static TupleValue Pair(TemplateValue first, TemplateValue second) => new([first, second]);

    internal override string TypeName => "tuple";

    internal override bool IsHashable => Items.TrueForAll(item => item.IsHashable);

    internal override void WriteRepr(TextBuilder text, Budget budget) => WriteItems(text, budget, '(', ')');

    internal override int Hash(Budget? budget)
    {
        Budget.EnsureStack();
        var hash = Items.Count;
        foreach (var item in Items) hash = HashCode.Combine(hash, item.Hash(budget));
        return hash;
    }
}
